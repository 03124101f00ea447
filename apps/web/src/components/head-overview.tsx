import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Attentions, WordExplanation } from '../api-types.ts';
import { frameMap, headAttention } from '../clip/frame-attention.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { type AttentionMap, headMap, type MapChoice } from '../maps/attention-map.ts';
import { evenColumns } from '../maps/even-columns.ts';
import { OverviewCell } from './overview-cell.tsx';

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
  const { messages, percent } = useInterface();
  const layers = useMemo(() => mapsOf(attentions, word.index, frame), [attentions, word.index, frame]);
  const most = Math.max(...layers.flat().map(({ looked }) => looked), 1e-9);
  // A single head is its layer, so the layers stand in one row and no head is named.
  const single = attentions.heads === 1;
  const { layer: layerName, cell, cellOfLayer, overview, overviewOfLayers } = messages.map;
  return (
    <section class="overview" aria-labelledby="overview-heading">
      <div class="overview-top">
        <h3 id="overview-heading">{single ? overviewOfLayers : overview}</h3>
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
      <div class="overview-layers" data-single={single} style={columnsFor(single ? layers.length : attentions.heads)}>
        {layers.map((maps, layer) => (
          <div key={layer} class="overview-layer" role="group" aria-label={layerName(layer + 1)}>
            <span class="overview-name" aria-hidden="true">
              {layerName(layer + 1)}
            </span>
            <div class="overview-cells">
              {maps.map((map, head) => {
                const looked = percent(map.looked);
                const chosen = choice !== 'mean' && choice.layer === layer && choice.head === head;
                return (
                  <OverviewCell
                    key={head}
                    label={single ? cellOfLayer(layer + 1, looked) : cell(layer + 1, head + 1, looked)}
                    map={map}
                    strength={Math.sqrt(map.looked / most)}
                    picture={picture}
                    chosen={chosen}
                    onChoose={() => onChoose(chosen ? 'mean' : { layer, head })}
                  />
                );
              })}
            </div>
          </div>
        ))}
      </div>
      <p class="hint">{messages.map.overviewHint}</p>
    </section>
  );
}

/** How many cells stand side by side: on a wide page, and on a narrow one. */
function columnsFor(cells: number) {
  return { '--columns-wide': evenColumns(cells, 8), '--columns-narrow': evenColumns(cells, 4) };
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
