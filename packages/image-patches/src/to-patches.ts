import { type PatchGrid, type RgbFrame, WordsightError } from '@wordsight/contracts';

const CHANNELS = 3;

/**
 * Cuts a frame into patches in reading order.
 *
 * @param patchSize - Side of a patch, in pixels; both sides of the frame are multiples of it.
 * @returns `patches` of shape `[rows * columns, patchSize * patchSize * 3]`, each patch in (row, column, channel) order.
 * @throws `SHAPE_MISMATCH` when the frame is not a whole number of patches or its pixels do not fill it.
 */
export function toPatches(frame: RgbFrame, patchSize: number): { patches: Uint8Array; grid: PatchGrid } {
  const { pixels, width, height } = frame;
  const grid = { rows: height / patchSize, columns: width / patchSize, patchSize };
  if (!Number.isInteger(patchSize) || !Number.isInteger(grid.rows) || !Number.isInteger(grid.columns)) {
    throw new WordsightError('SHAPE_MISMATCH', {
      message: `Expected a frame of whole patches of ${patchSize} px, received ${width} × ${height} px.`,
      mend: 'Decode the picture to the size of a patch layout.',
    });
  }
  if (pixels.length !== width * height * CHANNELS) {
    throw new WordsightError('SHAPE_MISMATCH', {
      message: `Expected ${width * height * CHANNELS} samples of a ${width} × ${height} px frame, received ${pixels.length}.`,
      mend: 'Pass the pixels and the size of the same frame.',
    });
  }
  const patches = new Uint8Array(pixels.length);
  const run = patchSize * CHANNELS;
  let written = 0;
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      for (let line = 0; line < patchSize; line++) {
        const start = ((row * patchSize + line) * width + column * patchSize) * CHANNELS;
        patches.set(pixels.subarray(start, start + run), written);
        written += run;
      }
    }
  }
  return { patches, grid };
}
