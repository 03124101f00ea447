import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Attentions, WordExplanation } from '../api-types.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { frameMap, headAttention } from '../clip/frame-attention.ts';
import { type AttentionMap, headMap, type MapChoice } from '../maps/attention-map.ts';
import { SmallMap } from './small-map.tsx';
import { placesInWords } from './stage.tsx';

/** Every head of every layer as a small map; choosing one lays it over the picture. */
export function HeadOverview({
  attentions,
  word,
  picture,
  frame,
  choice,
  onChoose,
}: {
  attentions: Attentions;
  word: WordExplanation;
  /** Address of the picture, or of the frame. */
  picture: string;
  /** Which frame of a clip is shown; absent for a picture. */
  frame?: number;
  choice: MapChoice;
  onChoose: (choice: MapChoice) => void;
}): VNode {
  const face = useInterface();
  const { messages, percent } = face;
  const layers = useMemo(() => mapsOf(attentions, word.index, frame), [attentions, word.index, frame]);
  const most = Math.max(...layers.flat().map(({ looked }) => looked), 1e-9);
  return (
    <section class="overview" aria-labelledby="overview-heading">
      <div class="overview-top">
        <h3 id="overview-heading">{messages.map.overview}</h3>
        <button
          type="button"
          class="quiet"
          data-testid="overview-mean"
          aria-pressed={choice === 'mean'}
          onClick={() => onChoose('mean')}
        >
          {messages.map.mean}
        </button>
      </div>
      {layers.map((maps, layer) => (
        <div key={layer} class="overview-layer" role="group" aria-label={messages.map.layer(layer + 1)}>
          <span class="overview-name" aria-hidden="true">
            {messages.map.layer(layer + 1)}
          </span>
          <div class="overview-cells" style={{ '--heads': attentions.heads }}>
            {maps.map((map, head) => {
              const label = messages.map.cell(layer + 1, head + 1, percent(map.looked));
              const chosen = choice !== 'mean' && choice.layer === layer && choice.head === head;
              return (
                <button
                  key={head}
                  type="button"
                  class="overview-cell"
                  data-testid="overview-cell"
                  aria-pressed={chosen}
                  aria-label={`${label}. ${placesInWords(map, face)}`}
                  title={label}
                  onClick={() => onChoose(chosen ? 'mean' : { layer, head })}
                >
                  <SmallMap map={map} strength={Math.sqrt(map.looked / most)} picture={picture} />
                </button>
              );
            })}
          </div>
        </div>
      ))}
      <p class="hint">{messages.map.overviewHint}</p>
    </section>
  );
}

/** All maps of a word: `[layers][heads]`. */
function mapsOf(attentions: Attentions, word: number, frame: number | undefined): AttentionMap[][] {
  const place = attentions.words.findIndex(({ index }) => index === word);
  return Array.from({ length: attentions.layers }, (_, layer) =>
    Array.from({ length: attentions.heads }, (_, head) =>
      frame === undefined
        ? headMap(attentions, place, { layer, head })
        : frameMap(headAttention(attentions, place, { layer, head }), frame),
    ),
  );
}
