import type { Attentions, GridWeights, WordAttention } from '../api-types.ts';

/** One layer and head, or all of them averaged. */
export type MapChoice = 'mean' | { readonly layer: number; readonly head: number };

/** One grid of weights and how much of the looking it holds, 0 to 1. */
export interface AttentionMap extends GridWeights {
  readonly looked: number;
}

/** The map of a word averaged over layers and heads; the frames of a clip are laid on one another. */
export function meanMap(attention: WordAttention, looked: number): AttentionMap {
  const { rows, columns, frames, weights } = attention;
  return { rows, columns, weights: overFrames(weights, frames, rows * columns), looked };
}

/**
 * The map of one layer and head.
 *
 * @param word - The word's place in `attentions.words`.
 */
export function headMap(
  attentions: Attentions,
  word: number,
  { layer, head }: { layer: number; head: number },
): AttentionMap {
  const { heads, words, frames, rows, columns } = attentions;
  const row = (layer * heads + head) * words.length + word;
  const size = frames * rows * columns;
  const weights = overFrames(attentions.weights.slice(row * size, (row + 1) * size), frames, rows * columns);
  return { rows, columns, weights, looked: 1 - (attentions.null[row] ?? 1) };
}

function overFrames(weights: readonly number[], frames: number, size: number): number[] {
  return Array.from({ length: size }, (_, patch) => {
    let sum = 0;
    for (let frame = 0; frame < frames; frame += 1) sum += weights[frame * size + patch] ?? 0;
    return sum;
  });
}
