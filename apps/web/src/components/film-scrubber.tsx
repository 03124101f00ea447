import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { WordExplanation } from '../api-types.ts';
import { frameBeside, nearestFrame } from '../clip/between-frames.ts';
import type { Playhead } from '../clip/playhead.ts';
import type { SenseBand } from '../clip/sense-bands.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { useMoment } from '../state/use-playhead.ts';

/** The part of the film strip that is pressed, dragged and stepped through with the arrow keys. */
export function FilmScrubber({
  playhead,
  frameSeconds,
  relevance,
  bands,
  word,
  children,
}: {
  playhead: Playhead;
  frameSeconds: readonly number[];
  relevance: readonly number[];
  bands: readonly SenseBand[];
  word: WordExplanation;
  children: ComponentChildren;
}): VNode {
  const { clip, percent, seconds } = useInterface();
  const line = useRef<HTMLSpanElement>(null);
  const moment = useMoment(playhead);
  const { durationSeconds } = playhead;

  useEffect(() => {
    const move = (at: number): void => {
      line.current?.style.setProperty('inset-inline-start', `${(at / durationSeconds) * 100}%`);
    };
    move(playhead.seconds);
    return playhead.listen(move);
  }, [playhead, durationSeconds]);

  const seekTo = ({ currentTarget, clientX }: PointerEvent & { currentTarget: HTMLElement }): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    playhead.seek(((clientX - left) / width) * durationSeconds);
  };
  const step = (event: KeyboardEvent): void => {
    const to = afterKey(event.key, playhead.seconds, frameSeconds, bands);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    playhead.seek(to);
  };
  const band = bandAt(bands, playhead.seconds);
  const sense = word.senses[band?.place ?? -1];
  const looked = percent(relevance[nearestFrame(frameSeconds, moment)] ?? 0);
  return (
    <div
      class="film-scrubber"
      role="slider"
      tabIndex={0}
      data-testid="film-scrubber"
      aria-label={clip.film.place}
      aria-valuemin={0}
      aria-valuemax={durationSeconds}
      aria-valuenow={moment}
      aria-valuetext={clip.film.placeValue(seconds(moment), looked, sense?.glossLocal ?? '')}
      onKeyDown={step}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        seekTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seekTo(event);
      }}
    >
      {children}
      <span ref={line} class="film-playhead" aria-hidden="true" />
    </div>
  );
}

/** The band that stands under a moment; a player may stand a little before the border it was sent to. */
function bandAt(bands: readonly SenseBand[], seconds: number): SenseBand | undefined {
  return bands.find(({ toSeconds }) => seconds + 1e-3 < toSeconds) ?? bands.at(-1);
}

/** Where a key leads: arrows from frame to frame, page keys from sense to sense, Home and End to the ends. */
function afterKey(
  key: string,
  seconds: number,
  frameSeconds: readonly number[],
  bands: readonly SenseBand[],
): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowUp') return frameBeside(frameSeconds, seconds, 1);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return frameBeside(frameSeconds, seconds, -1);
  if (key === 'Home') return 0;
  if (key === 'End') return Math.max(frameSeconds.at(-1) ?? 0, ...bands.map(({ toSeconds }) => toSeconds));
  const starts = bands.map(({ fromSeconds }) => fromSeconds);
  if (key === 'PageUp' && starts.length > 0) return frameBeside(starts, seconds, 1);
  if (key === 'PageDown' && starts.length > 0) return frameBeside(starts, seconds, -1);
  return undefined;
}
