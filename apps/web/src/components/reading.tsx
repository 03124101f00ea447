import type { VNode } from 'preact';
import type { Explanation } from '../api-types.ts';
import { useInterface } from '../i18n/use-interface.ts';

/** How the caption was read: in which language, and what was left out. */
export function Reading({ explanation }: { explanation: Explanation }): VNode {
  const { messages, languageName } = useInterface();
  const { lang, langFrom, truncated, warnings, words } = explanation;
  const known: Readonly<Record<string, string>> = { animated: messages.answer.animated };
  return (
    <div class="reading">
      <p>
        {messages.answer.readAs[langFrom](languageName(lang))}
        {words.length > 1 && <> · {messages.answer.chooseWord}</>}
      </p>
      {truncated && <p class="warning">{messages.answer.truncated}</p>}
      {warnings.map((warning) => (
        <p key={warning} class="warning">
          {known[warning] ?? warning}
        </p>
      ))}
    </div>
  );
}
