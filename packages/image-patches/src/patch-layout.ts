import { type PatchGrid, WordsightError } from '@wordsight/contracts';

/** The frame a picture is scaled to, and how it is cut: `width` is `columns * patchSize`, `height` is `rows * patchSize`. */
export interface PatchLayout extends PatchGrid {
  /** Of the frame, in pixels. */
  readonly width: number;
  /** Of the frame, in pixels. */
  readonly height: number;
}

/** Lays `rows * columns` patches of `patchSize` pixels a side. */
export function layoutOf({ rows, columns, patchSize }: PatchGrid): PatchLayout {
  return { width: columns * patchSize, height: rows * patchSize, rows, columns, patchSize };
}

/**
 * Refuses a measure of a layout that is not a positive integer.
 *
 * @throws `SHAPE_MISMATCH` with the measure's name.
 */
export function checkMeasures(measures: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(measures)) {
    if (Number.isSafeInteger(value) && value > 0) continue;
    throw new WordsightError('SHAPE_MISMATCH', {
      message: `Expected a positive integer for ${name}, received ${value}.`,
      mend: 'Take the sizes from the model manifest and the picture.',
    });
  }
}
