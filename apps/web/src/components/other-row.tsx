import type { VNode } from 'preact';
import type { Language } from '../api-types.ts';
import type { KnownProblem } from '../i18n/messages.ts';
import { useInterface } from '../i18n/use-interface.ts';
import type { OtherAnswer } from '../state/ask-other-languages.ts';

/** One word of another language: what it most likely means in this picture. */
export function OtherRow({
  answer,
  sense,
  languages,
}: {
  answer: OtherAnswer;
  /** Id of the sense the languages were asked for. */
  sense: string;
  languages: readonly Language[];
}): VNode {
  const { messages, percent } = useInterface();
  const { form, lang, word, problem } = answer;
  const best = word?.senses[0];
  const same = best?.id === sense;
  return (
    <tr data-testid="other-row" data-lang={lang}>
      <th scope="row">
        <bdi lang={lang}>{form}</bdi>
        <span class="others-language" lang={lang}>
          {languages.find((known) => known.lang === lang)?.ownName ?? lang}
        </span>
      </th>
      {best === undefined ? (
        <td colSpan={2}>{messages.problems.known[problem?.code as KnownProblem] ?? messages.problems.heading}</td>
      ) : (
        <>
          <td>
            <bdi lang={lang}>{best.glossLocal}</bdi>
            <span class="others-same" data-same={same}>
              {same ? messages.others.sameSense : messages.others.otherSense}
            </span>
          </td>
          <td class="others-share">
            {percent(best.textual)} → <strong>{percent(best.posterior)}</strong>
          </td>
        </>
      )}
    </tr>
  );
}
