import type { VNode } from 'preact';
import type { WordExplanation } from '../api-types.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { glossesInTurn } from '../clip/glosses-in-turn.ts';
import { strongestOf } from '../strongest.ts';

/** The answer in one sentence, and what the picture had to do with it. */
export function Verdict({
  word,
  lang,
  probabilities,
  seen,
}: {
  word: WordExplanation;
  lang: string;
  probabilities: readonly number[];
  seen: boolean;
}): VNode {
  const { messages, clip, percent } = useInterface();
  const best = strongestOf(probabilities);
  const sense = word.senses[best]!;
  const [before, after] = [percent(sense.textual), percent(probabilities[best]!)];
  const textBest = strongestOf(word.senses.map(({ textual }) => textual));
  const { rose, fell, flipped, kept, textOnly } = messages.answer;
  const tell = (): string => {
    if (!seen) return textOnly(before);
    if (textBest !== best) return flipped(before, after);
    if (before === after) return kept(after);
    return probabilities[best]! > sense.textual ? rose(before, after) : fell(before, after);
  };
  const turns = glossesInTurn(word);
  return (
    <div class="verdict">
      <p class="verdict-sense">
        <span class="verdict-label">
          <bdi lang={lang}>{word.surface}</bdi> · {messages.answer.mostLikely}
        </span>
        <bdi class="verdict-gloss" lang={lang}>
          {sense.glossLocal}
        </bdi>
      </p>
      <p class="verdict-share">{after}</p>
      <p class="verdict-why">{tell()}</p>
      {turns.length > 1 && (
        <p class="verdict-why" data-testid="in-turn">
          {clip.film.inTurn(turns.join(' → '))}
        </p>
      )}
      {seen && (
        <p class="looked">
          <span class="looked-track" aria-hidden="true">
            <span class="looked-fill" style={{ inlineSize: `${word.lookedAt * 100}%` }} />
          </span>
          {messages.answer.lookedAt(percent(word.lookedAt))}
        </p>
      )}
    </div>
  );
}
