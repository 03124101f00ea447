import type { VNode } from 'preact';
import type { Explanation } from '../api-types.ts';
import { segmentsOf } from '../caption-segments.ts';
import { directionOf } from '../text-direction.ts';

/** Captions longer than this, in UTF-16 units, are set smaller. */
const LONG = 60;

/** The caption as running text; its ambiguous words are buttons that can be pointed at and chosen. */
export function CaptionText({
  explanation,
  selected,
  onSelect,
  onPoint,
}: {
  explanation: Explanation;
  selected: number;
  onSelect: (index: number) => void;
  onPoint: (index: number | undefined) => void;
}): VNode {
  const { text, lang, words } = explanation;
  return (
    <p class="caption" data-long={text.length > LONG} lang={lang} dir={directionOf(text)}>
      {segmentsOf(text, words).map((segment, place) =>
        segment.word === undefined ? (
          <span key={place}>{segment.text}</span>
        ) : (
          <bdi key={place}>
            <button
              type="button"
              class="word"
              data-testid="word"
              data-index={segment.word}
              aria-pressed={segment.word === selected}
              onClick={() => onSelect(segment.word!)}
              onPointerEnter={() => onPoint(segment.word)}
              onPointerLeave={() => onPoint(undefined)}
              onFocus={() => onPoint(segment.word)}
              onBlur={() => onPoint(undefined)}
            >
              {segment.text}
            </button>
          </bdi>
        ),
      )}
    </p>
  );
}
