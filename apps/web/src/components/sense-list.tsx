import type { VNode } from 'preact';
import type { SenseScore, WordExplanation } from '../api-types.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { Bar } from './bar.tsx';

/** The senses of the selected word, likeliest first, each at its three stages. */
export function SenseList({
  word,
  lang,
  probabilities,
  seen,
}: {
  word: WordExplanation;
  /** Language of the caption. */
  lang: string;
  /** With the picture at its present strength; in the order of `word.senses`. */
  probabilities: readonly number[];
  /** Whether there was a picture. */
  seen: boolean;
}): VNode {
  const { messages } = useInterface();
  const best = Math.max(...probabilities);
  return (
    <section aria-labelledby="senses-heading">
      <h3 id="senses-heading" class="hidden">
        {messages.senses.heading}
      </h3>
      <ol class="senses">
        {word.senses.map((sense, place) => (
          <Sense
            key={sense.id}
            sense={sense}
            lang={lang}
            place={place}
            probability={probabilities[place] ?? sense.posterior}
            winning={probabilities[place] === best}
            seen={seen}
          />
        ))}
      </ol>
    </section>
  );
}

function Sense({
  sense,
  lang,
  place,
  probability,
  winning,
  seen,
}: {
  sense: SenseScore;
  lang: string;
  place: number;
  probability: number;
  winning: boolean;
  seen: boolean;
}): VNode {
  const { messages } = useInterface();
  const { alone, text, picture, picturedBy, alsoCalled } = messages.senses;
  return (
    <li class="sense" data-testid="sense" data-sense={sense.id} data-winning={winning}>
      <p class="sense-gloss">
        <span class="sense-mark" data-colour={place + 1} aria-hidden="true">
          {place + 1}
        </span>
        <bdi lang={lang}>{sense.glossLocal}</bdi>
      </p>
      {sense.gloss !== sense.glossLocal && (
        <p class="sense-english" lang="en">
          {sense.gloss}
        </p>
      )}
      <dl class="bars">
        <Bar stage="alone" label={alone} share={sense.prior} />
        <Bar stage="text" label={text} share={sense.textual} />
        {seen && <Bar stage="picture" label={picture} share={probability} />}
      </dl>
      <p class="sense-notes">
        {sense.lemmas.length > 0 && (
          <span>
            {alsoCalled} <bdi lang={lang}>{sense.lemmas.join(', ')}</bdi>
          </span>
        )}
        <span data-pictured-by={sense.picturedBy}>{picturedBy[sense.picturedBy]}</span>
      </p>
    </li>
  );
}
