import type { PatchGrid } from '@wordsight/contracts';
import type { FrameSize } from './frame-size.ts';

/** For each pixel of one axis: the four patches around it and what each contributes. */
interface Taps {
  /** `[pixels, 4]`. */
  readonly indices: Uint32Array;
  /** `[pixels, 4]`; each four sum to 1. */
  readonly shares: Float32Array;
}

/**
 * Spreads one weight per patch smoothly over a frame, relative to the largest.
 *
 * Catmull-Rom interpolation: at its centre, each patch has exactly its own weight. Negative weights count as 0.
 *
 * @param weights - `[rows * columns]`, finite.
 * @returns `[height * width]`, each 0 to 1; 1 at the centre of the strongest patch, all 0 when no weight is positive.
 */
export function upsampleWeights(weights: Float32Array, grid: PatchGrid, { width, height }: FrameSize): Float32Array {
  const heat = new Float32Array(width * height);
  const peak = weights.reduce((largest, weight) => Math.max(largest, weight), 0);
  if (peak === 0) return heat;
  const relative = weights.map((weight) => Math.max(0, weight / peak));
  const wide = alongRows(relative, grid.rows, grid.columns, tapsOf(width, grid.columns));
  const { indices, shares } = tapsOf(height, grid.rows);
  for (let row = 0; row < height; row++) {
    for (let tap = row * 4; tap < row * 4 + 4; tap++) {
      const [from, share] = [(indices[tap] ?? 0) * width, shares[tap] ?? 0];
      for (let column = 0; column < width; column++) {
        heat[row * width + column]! += share * (wide[from + column] ?? 0);
      }
    }
  }
  // The curve swings a little past its points.
  return heat.map((value) => Math.min(1, Math.max(0, value)));
}

/** `[rows, columns]` to `[rows, pixels]`. */
function alongRows(values: Float32Array, rows: number, columns: number, { indices, shares }: Taps): Float32Array {
  const pixels = indices.length / 4;
  const wide = new Float32Array(rows * pixels);
  for (let row = 0; row < rows; row++) {
    for (let tap = 0; tap < indices.length; tap++) {
      wide[row * pixels + (tap >> 2)]! += (shares[tap] ?? 0) * (values[row * columns + (indices[tap] ?? 0)] ?? 0);
    }
  }
  return wide;
}

/** Patches beyond the edge repeat the outermost one. */
function tapsOf(pixels: number, patches: number): Taps {
  const taps = { indices: new Uint32Array(pixels * 4), shares: new Float32Array(pixels * 4) };
  for (let pixel = 0; pixel < pixels; pixel++) {
    const position = ((pixel + 0.5) * patches) / pixels - 0.5;
    const first = Math.floor(position) - 1;
    for (let tap = 0; tap < 4; tap++) {
      taps.indices[pixel * 4 + tap] = Math.min(patches - 1, Math.max(0, first + tap));
      taps.shares[pixel * 4 + tap] = catmullRom(position - first - tap);
    }
  }
  return taps;
}

/** What a patch contributes at `distance` patches from its centre. */
function catmullRom(distance: number): number {
  const d = Math.abs(distance);
  if (d < 1) return 1.5 * d ** 3 - 2.5 * d ** 2 + 1;
  return d < 2 ? -0.5 * d ** 3 + 2.5 * d ** 2 - 4 * d + 2 : 0;
}
