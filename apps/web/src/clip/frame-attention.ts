import type { Attentions, WordAttention } from '../api-types.ts';
import type { AttentionMap } from '../maps/attention-map.ts';

/** How much each frame was looked at: `[frames]`, sums to all of the word's looking. */
export function relevanceOf({ frames, rows, columns, weights }: WordAttention): number[] {
  const size = rows * columns;
  return Array.from({ length: frames }, (_, frame) => {
    let sum = 0;
    for (let patch = frame * size; patch < (frame + 1) * size; patch += 1) sum += weights[patch] ?? 0;
    return sum;
  });
}

/** The map of one frame. */
export function frameMap(attention: WordAttention, frame: number): AttentionMap {
  const { rows, columns } = attention;
  const size = rows * columns;
  const weights = attention.weights.slice(frame * size, (frame + 1) * size);
  return { rows, columns, weights, looked: weights.reduce((sum, weight) => sum + weight, 0) };
}

/**
 * What one layer and head looked at in every frame.
 *
 * @param word - The word's place in `attentions.words`.
 */
export function headAttention(
  attentions: Attentions,
  word: number,
  { layer, head }: { layer: number; head: number },
): WordAttention {
  const { heads, words, frames, rows, columns } = attentions;
  const row = (layer * heads + head) * words.length + word;
  const size = frames * rows * columns;
  return { frames, rows, columns, weights: attentions.weights.slice(row * size, (row + 1) * size) };
}
