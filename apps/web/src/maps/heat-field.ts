import type { GridWeights } from '../api-types.ts';

/**
 * Makes a smooth field of a coarse map: a cubic B-spline through its patches, which never swings below zero as an
 * interpolating curve would.
 *
 * @param size - Pixels a side of the field.
 * @returns `[size, size]`, row-major, 0 to 1 where 1 is the map's own maximum; all 0 for a map that looked nowhere.
 */
export function heatField({ rows, columns, weights }: GridWeights, size: number): Float32Array<ArrayBuffer> {
  const across = stencils(columns, size);
  const down = stencils(rows, size);
  const narrow = new Float32Array(rows * size); // [rows, size]
  for (let row = 0; row < rows; row += 1) {
    for (let x = 0; x < size; x += 1) {
      narrow[row * size + x] = across[x]!.reduce(
        (sum, [column, part]) => sum + part * weights[row * columns + column]!,
        0,
      );
    }
  }
  const field = new Float32Array(size * size);
  let highest = 0;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const place = y * size + x;
      field[place] = down[y]!.reduce((sum, [row, part]) => sum + part * narrow[row * size + x]!, 0);
      highest = Math.max(highest, field[place]!);
    }
  }
  return highest > 0 ? field.map((value) => value / highest) : field;
}

/** For each pixel, the patches it blends and their parts, which sum to 1. */
function stencils(count: number, size: number): [patch: number, part: number][][] {
  return Array.from({ length: size }, (_, pixel) => {
    const place = ((pixel + 0.5) / size) * count - 0.5;
    const before = Math.floor(place);
    const t = place - before;
    const parts = [(1 - t) ** 3, 3 * t ** 3 - 6 * t ** 2 + 4, -3 * t ** 3 + 3 * t ** 2 + 3 * t + 1, t ** 3];
    return parts.map((part, step): [number, number] => [clamp(before - 1 + step, 0, count - 1), part / 6]);
  });
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
