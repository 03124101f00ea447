import type { PatchGrid } from '@wordsight/contracts';
import { checkWeights } from './check-weights.ts';

/**
 * Finds the patch that a word looked at most.
 *
 * @param weights - `[rows * columns]`, one for each patch in reading order.
 * @returns Index of the patch; the first in reading order when weights tie.
 * @throws `SHAPE_MISMATCH` unless there is exactly one finite weight for each patch.
 */
export function strongestPatch(weights: Float32Array, grid: PatchGrid): number {
  checkWeights(weights, grid);
  return weights.reduce((best, weight, index) => (weight > (weights[best] ?? 0) ? index : best), 0);
}
