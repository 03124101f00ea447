import { checkMeasures, layoutOf, type PatchLayout } from './patch-layout.ts';

/**
 * The layout that keeps a picture's shape (NaFlex): the largest scale at which both sides, each rounded up to whole
 * patches, need at most `maximumPatches`.
 *
 * @param options.width - Of the upright picture, in pixels.
 * @param options.height - Of the upright picture, in pixels.
 * @param options.patchSize - Side of a patch, in pixels.
 * @param options.maximumPatches - What the model takes at most.
 * @throws `SHAPE_MISMATCH` when a measure is not a positive integer.
 */
export function naflexLayout(options: {
  readonly width: number;
  readonly height: number;
  readonly patchSize: number;
  readonly maximumPatches: number;
}): PatchLayout {
  const { width, height, patchSize, maximumPatches } = options;
  checkMeasures({ width, height, patchSize, maximumPatches });
  // The largest scale makes one side an exact number of patches, or it could still grow. So try either side, exactly.
  const columns = largestExact(width, height, maximumPatches);
  const rows = largestExact(height, width, maximumPatches);
  // columns / width is the scale when the width is exact, rows / height when the height is.
  return columns * height >= rows * width
    ? layoutOf({ columns, rows: others(columns, width, height), patchSize })
    : layoutOf({ columns: others(rows, height, width), rows, patchSize });
}

/** Patches along `otherSide` when exactly `count` patches lie along `side`: rounded up. */
function others(count: number, side: number, otherSide: number): number {
  return Math.max(1, Math.ceil((count * otherSide) / side));
}

/** The most patches that can lie exactly along `side`, by bisection; 0 when not even one can. */
function largestExact(side: number, otherSide: number, maximumPatches: number): number {
  let [fits, tooMany] = [0, maximumPatches + 1];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (middle * others(middle, side, otherSide) <= maximumPatches) fits = middle;
    else tooMany = middle;
  }
  return fits;
}
