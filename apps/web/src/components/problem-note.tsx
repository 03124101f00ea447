import type { ComponentChild, VNode } from 'preact';
import type { KnownProblem } from '../i18n/messages.ts';
import { useInterface } from '../i18n/use-interface.ts';
import type { Problem } from '../problem.ts';

/** A refusal: what it means in the visitor's language, then the server's own words and what to do. */
export function ProblemNote({ problem }: { problem: Problem | undefined }): VNode {
  const { messages } = useInterface();
  const { known, heading } = messages.problems;
  return (
    <div role="alert">
      {problem && (
        <div class="problem" data-testid="error" data-code={problem.code}>
          <p class="problem-title">{known[problem.code as KnownProblem] ?? problem.title ?? heading}</p>
          {Boolean(problem.detail || problem.mend) && (
            <p lang="en" dir="ltr">
              {withCode(problem.detail)} <strong>{withCode(problem.mend)}</strong>
            </p>
          )}
        </div>
      )}
    </div>
  );
}

/** Names of fields stand between backticks in the server's words. */
function withCode(text = ''): ComponentChild[] {
  return text.split('`').map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part));
}
