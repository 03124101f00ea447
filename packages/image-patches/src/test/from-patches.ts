import type { PatchGrid } from '@wordsight/contracts';

/** Puts patches together again: `[rows * columns, patchSize * patchSize * 3]` to `[height, width, 3]`. */
export function fromPatches(patches: Uint8Array, { rows, columns, patchSize }: PatchGrid): Uint8Array {
  const pixels = new Uint8Array(patches.length);
  const width = columns * patchSize;
  for (let y = 0; y < rows * patchSize; y++) {
    for (let x = 0; x < width; x++) {
      const patch = Math.floor(y / patchSize) * columns + Math.floor(x / patchSize);
      const inside = (y % patchSize) * patchSize + (x % patchSize);
      for (let channel = 0; channel < 3; channel++) {
        pixels[(y * width + x) * 3 + channel] = patches[(patch * patchSize ** 2 + inside) * 3 + channel] ?? 0;
      }
    }
  }
  return pixels;
}
