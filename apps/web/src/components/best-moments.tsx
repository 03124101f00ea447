import type { VNode } from 'preact';
import type { ClipMoment } from '../clip/clip-types.ts';
import { clock } from '../clip/clock.ts';
import type { Playhead } from '../clip/playhead.ts';
import { useInterface } from '../i18n/use-interface.ts';

/** The stretches of a clip that said most; pressing one goes there. */
export function BestMoments({
  moments,
  playhead,
}: {
  moments: readonly ClipMoment[];
  playhead: Playhead;
}): VNode | null {
  const { clip, percent, seconds } = useInterface();
  const { durationSeconds } = playhead;
  if (moments.length === 0) return null;
  return (
    <div class="film-moments">
      <h4 id="moments-heading">{clip.film.moments}</h4>
      <ol aria-labelledby="moments-heading">
        {moments.map(({ fromSeconds, toSeconds, relevance }) => (
          <li key={fromSeconds}>
            <button
              type="button"
              class="film-moment"
              data-testid="moment-button"
              title={clip.film.moment(seconds(fromSeconds), seconds(toSeconds), percent(relevance))}
              onClick={() => playhead.seek((fromSeconds + toSeconds) / 2)}
            >
              {clock(fromSeconds, durationSeconds)}–{clock(toSeconds, durationSeconds)} <b>{percent(relevance)}</b>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
