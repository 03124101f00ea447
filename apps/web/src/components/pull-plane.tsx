import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { WordExplanation } from '../api-types.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { layPlane } from '../maps/plane-layout.ts';
import { useTween } from '../state/use-tween.ts';
import { strongestOf } from '../strongest.ts';
import { ReplayIcon } from './icons.tsx';
import { PlaneDrawing } from './plane-drawing.tsx';

/** The pull: how the word moved toward a sense, drawn and told. */
export function PullPlane({
  word,
  lang,
  gamma,
  probabilities,
  seen,
}: {
  word: WordExplanation;
  lang: string;
  gamma: number;
  probabilities: readonly number[];
  seen: boolean;
}): VNode {
  const { messages } = useInterface();
  const [played, setPlayed] = useState(0);
  const progress = useTween(`${played} ${word.surface} ${JSON.stringify(word.plane)}`, 1800);
  const from = word.senses[strongestOf(word.senses.map(({ prior }) => prior))]!;
  const to = word.senses[strongestOf(probabilities)]!;
  const summary =
    from === to ? messages.plane.stayed(to.glossLocal) : messages.plane.moved(from.glossLocal, to.glossLocal);
  return (
    <section class="plane" aria-labelledby="plane-heading">
      <div class="plane-top">
        <h3 id="plane-heading">{messages.plane.heading}</h3>
        <button type="button" class="quiet" onClick={() => setPlayed(played + 1)}>
          <ReplayIcon /> {messages.plane.replay}
        </button>
      </div>
      <p>{summary}</p>
      <div class="plane-drawing">
        <PlaneDrawing
          layout={layPlane(word.plane, probabilities, gamma)}
          senses={word.senses}
          lang={lang}
          winner={to.id}
          progress={progress}
          seen={seen}
          label={summary}
        />
        <ul class="plane-legend">
          <li data-stage="alone">{messages.senses.alone}</li>
          <li data-stage="text">{messages.senses.text}</li>
          {seen && <li data-stage="picture">{messages.senses.picture}</li>}
        </ul>
      </div>
      <p class="hint">
        {messages.plane.hint} {messages.plane.legend}
      </p>
    </section>
  );
}
