import type { AttentionWeights, PatchGrid, WordAttention } from '@wordsight/contracts';

/**
 * Where one word looked: its weights averaged over layers and heads.
 *
 * @param attention - Weights of the whole request, `[layers, heads, words, frames * rows * columns]`.
 * @param word - Index of the word's row.
 * @param grid - Patch grid of each frame.
 * @param frames - How many frames the visual tokens hold.
 */
export function toWordAttention(
  attention: AttentionWeights,
  word: number,
  grid: PatchGrid,
  frames: number,
): WordAttention {
  const { data, layers, heads, words, visualTokens } = attention;
  const weights = new Float32Array(visualTokens);
  for (let map = 0; map < layers * heads; map += 1) {
    const row = (map * words + word) * visualTokens;
    for (let token = 0; token < visualTokens; token += 1) weights[token]! += data[row + token]! / (layers * heads);
  }
  return { frames, rows: grid.rows, columns: grid.columns, weights };
}

/** How much the picture spoke to one word, 0 to 1: what its null slots left over, averaged over layers and heads. */
export function lookedAtOf(attention: AttentionWeights, word: number): number {
  const { nullData, layers, heads, words } = attention;
  let total = 0;
  for (let map = 0; map < layers * heads; map += 1) total += 1 - nullData[map * words + word]!;
  return Math.min(1, Math.max(0, total / (layers * heads)));
}
