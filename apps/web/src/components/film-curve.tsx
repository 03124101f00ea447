import type { VNode } from 'preact';
import type { ClipFacts } from '../clip/clip-types.ts';
import { curvePath, curvePoints } from '../clip/curve-path.ts';
import { useTweenedNumbers } from '../state/use-tweened-numbers.ts';

/** Drawing units; the page stretches them to the strip. */
const SIZE = { width: 1000, height: 100 } as const;

/** How much each moment spoke to a word, with the best moments of the clip behind it. */
export function FilmCurve({
  relevance,
  clip,
  highest,
  strongest,
}: {
  relevance: readonly number[];
  clip: ClipFacts;
  highest: number;
  /** When it is highest, in seconds. */
  strongest: number;
}): VNode {
  const shown = useTweenedNumbers(relevance);
  const { durationSeconds, moments } = clip;
  const line = curvePath(curvePoints(shown, clip, { ...SIZE, highest }));
  const percent = (share: number): string => `${share * 100}%`;
  return (
    <div class="film-curve" data-testid="film-curve" aria-hidden="true">
      {moments.map(({ fromSeconds, toSeconds }, place) => (
        <span
          key={fromSeconds}
          class="film-best"
          data-first={place === 0}
          style={{
            insetInlineStart: percent(fromSeconds / durationSeconds),
            inlineSize: percent((toSeconds - fromSeconds) / durationSeconds),
          }}
        />
      ))}
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} preserveAspectRatio="none" focusable="false">
        <path class="film-area" d={`${line}V${SIZE.height}H0Z`} />
        <path class="film-line" d={line} />
      </svg>
      {highest > 0 && (
        <span
          class="film-peak"
          style={{
            insetInlineStart: percent(strongest / durationSeconds),
            insetBlockEnd: percent(Math.max(...shown) / highest),
          }}
        />
      )}
    </div>
  );
}
