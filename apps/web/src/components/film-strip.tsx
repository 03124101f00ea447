import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Explanation, WordAttention, WordExplanation } from '../api-types.ts';
import type { ClipFacts } from '../clip/clip-types.ts';
import { clock } from '../clip/clock.ts';
import { FILM_HEIGHT, filmSlots } from '../clip/film-slots.ts';
import { relevanceOf } from '../clip/frame-attention.ts';
import { frameAddress } from '../clip/frame-address.ts';
import type { Playhead } from '../clip/playhead.ts';
import { senseBands } from '../clip/sense-bands.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { useWidth } from '../state/use-width.ts';
import { strongestOf } from '../strongest.ts';
import { BestMoments } from './best-moments.tsx';
import { FilmBands } from './film-bands.tsx';
import { FilmCurve } from './film-curve.tsx';
import { FilmScrubber } from './film-scrubber.tsx';

/** The clip laid out in time: how much each moment spoke to a word, what it showed, and which sense it spoke for. */
export function FilmStrip({
  explanation,
  clip,
  word,
  attention,
  highest,
  playhead,
}: {
  explanation: Explanation;
  clip: ClipFacts;
  word: WordExplanation;
  /** Of the word, or of one of its heads. */
  attention: WordAttention;
  /** The most that any word of the caption looked at a frame, so that curves can be compared. */
  highest: number;
  playhead: Playhead;
}): VNode {
  const { clip: messages } = useInterface();
  const strip = useRef<HTMLDivElement>(null);
  const width = useWidth(strip);
  const { durationSeconds, frameSeconds, moments } = clip;
  const { width: wide, height: high } = explanation.picture ?? { width: 16, height: 9 };
  const relevance = relevanceOf(attention);
  const strongest = frameSeconds[strongestOf(relevance)] ?? 0;
  const bands = senseBands(word.moments?.segments ?? [], word.senses, durationSeconds);
  return (
    <section class="film" aria-labelledby="film-heading" data-testid="film">
      <h3 id="film-heading">{messages.film.heading(word.surface)}</h3>
      <div class="film-body">
        <FilmScrubber playhead={playhead} frameSeconds={frameSeconds} relevance={relevance} bands={bands} word={word}>
          <FilmCurve
            relevance={relevance}
            clip={clip}
            highest={Math.max(highest, ...relevance)}
            strongest={strongest}
          />
          <div class="film-frames" ref={strip} style={{ blockSize: `${FILM_HEIGHT}px` }}>
            {width > 0 &&
              filmSlots(width, wide / high, clip).map(({ frame, left, width: share }) => (
                <img
                  key={left}
                  src={frameAddress(explanation.id, frame)}
                  alt=""
                  draggable={false}
                  style={{ insetInlineStart: `${left * 100}%`, inlineSize: `${share * 100}%` }}
                />
              ))}
          </div>
        </FilmScrubber>
        <FilmBands bands={bands} word={word} lang={explanation.lang} playhead={playhead} />
      </div>
      <p class="film-ends" aria-hidden="true">
        <span>{clock(0, durationSeconds)}</span>
        <span>{clock(durationSeconds, durationSeconds)}</span>
      </p>
      <BestMoments moments={moments} playhead={playhead} />
      <p class="hint">
        {word.lookedAt > 0 && messages.film.strongest(word.surface, clock(strongest, durationSeconds))}{' '}
        {messages.film.hint}
      </p>
    </section>
  );
}
