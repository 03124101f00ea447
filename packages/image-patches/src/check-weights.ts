import { type PatchGrid, WordsightError } from '@wordsight/contracts';

/**
 * Refuses weights that do not belong to the grid.
 *
 * @param weights - `[rows * columns]`.
 * @throws `SHAPE_MISMATCH` unless there is exactly one finite weight for each patch.
 */
export function checkWeights(weights: Float32Array, { rows, columns }: PatchGrid): void {
  if (weights.length !== rows * columns) {
    throw new WordsightError('SHAPE_MISMATCH', {
      message: `Expected ${rows * columns} weights for a ${rows} × ${columns} patch grid, received ${weights.length}.`,
      mend: 'Pass the attention and the patch grid of the same picture.',
    });
  }
  if (!weights.every(Number.isFinite)) {
    throw new WordsightError('SHAPE_MISMATCH', {
      message: 'Expected finite weights, received NaN or an infinity among them.',
      mend: 'Check the engine that made the attention.',
    });
  }
}
