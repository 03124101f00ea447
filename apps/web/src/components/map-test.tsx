import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Api } from '../api.ts';
import type { Faithfulness, WordExplanation } from '../api-types.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { mapVerdict } from '../maps/map-verdict.ts';
import type { Problem } from '../problem.ts';
import type { Answered } from '../state/use-answers.ts';
import { useMapTest } from '../state/use-map-test.ts';
import { Bar } from './bar.tsx';
import { PaintOverIcon } from './icons.tsx';

/** Whether the answer hangs on where a word looked, once somebody wants to know. Remount it for another answer. */
export function MapTest({
  api,
  answered,
  word,
  onProblem,
}: {
  api: Api;
  answered: Answered;
  /** The word whose map is shown. */
  word: WordExplanation;
  onProblem: (problem: Problem) => void;
}): VNode {
  const { mapTest } = useInterface().messages;
  const { tested, testing, test } = useMapTest(api, answered, onProblem);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // What was pressed went away, and the keyboard's place with it.
    if (tested && document.activeElement === document.body) section.current?.focus({ preventScroll: true });
  }, [tested]);
  const faithfulness = tested?.find(({ index }) => index === word.index)?.faithfulness;
  return (
    <section ref={section} class="map-test" aria-labelledby="map-test-heading" aria-busy={testing} tabIndex={-1}>
      <div class="map-test-top">
        <h3 id="map-test-heading">{mapTest.heading}</h3>
        {tested === undefined && (
          <button
            type="button"
            class="quiet"
            data-testid="test-map"
            aria-disabled={testing}
            onClick={() => void test()}
          >
            <PaintOverIcon /> {testing ? mapTest.testing : mapTest.start}
          </button>
        )}
      </div>
      <div aria-live="polite">
        {faithfulness ? <Measured faithfulness={faithfulness} /> : <p class="hint">{mapTest.hint}</p>}
      </div>
    </section>
  );
}

function Measured({ faithfulness }: { faithfulness: Faithfulness }): VNode {
  const { mapTest } = useInterface().messages;
  const { deletionAuc, randomAuc, insertionAuc } = faithfulness;
  const { hangs, against } = mapVerdict(faithfulness);
  return (
    <div data-testid="faithfulness">
      <p class="hint">{mapTest.measured}</p>
      <dl class="bars">
        <Bar stage="seen-first" label={mapTest.orders.first} share={deletionAuc} />
        <Bar stage="random" label={mapTest.orders.random} share={randomAuc} />
        <Bar stage="seen-last" label={mapTest.orders.last} share={insertionAuc} />
      </dl>
      <p>
        {hangs ? mapTest.hangs : mapTest.loose} {against && mapTest.against}
      </p>
    </div>
  );
}
