import type { AttentionWeights } from '@wordsight/contracts';
import type { Block } from './messages.ts';

/**
 * Parts the core's weights from their null slot.
 *
 * @param weights - `[layers, heads, words, slots]`; the last slot is the null slot.
 * @param visualTokens - How many of the other slots are the caller's own, from the first on; fewer than `slots`.
 */
export function splitNullSlot({ data, shape }: Block<Float32Array>, visualTokens: number): AttentionWeights {
  const [layers = 0, heads = 0, words = 0, slots = 0] = shape;
  const rows = layers * heads * words;
  const kept = new Float32Array(rows * visualTokens);
  const nullData = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    kept.set(data.subarray(row * slots, row * slots + visualTokens), row * visualTokens);
    nullData[row] = data[row * slots + slots - 1]!;
  }
  return { data: kept, nullData, layers, heads, words, visualTokens };
}
