import { type PatchGrid, type PixelBox, WordsightError } from '@wordsight/contracts';
import type { FrameSize } from './frame-size.ts';

/**
 * Where a patch lies on the caller's own upright picture.
 *
 * The boxes of all patches tile the picture exactly. Where the picture has fewer pixels than the grid has columns or
 * rows, some boxes are therefore empty: their width or height is 0.
 *
 * @param index - Of the patch, in reading order: `row * columns + column`.
 * @param source - Size of the upright picture, in pixels.
 * @throws `SHAPE_MISMATCH` when the grid has no such patch.
 */
export function boxOfPatch(grid: PatchGrid, index: number, source: FrameSize): PixelBox {
  const { rows, columns } = grid;
  if (!Number.isInteger(index) || index < 0 || index >= rows * columns) {
    throw new WordsightError('SHAPE_MISMATCH', {
      message: `Expected a patch from 0 to ${rows * columns - 1}, received ${index}.`,
      mend: 'Take the patch and the grid from the same picture.',
    });
  }
  const [left, right] = edges(index % columns, columns, source.width);
  const [top, bottom] = edges(Math.floor(index / columns), rows, source.height);
  return { left, top, width: right - left, height: bottom - top };
}

/** Both neighbours round a shared edge alike, so there is neither gap nor overlap. */
function edges(position: number, count: number, pixels: number): readonly [start: number, end: number] {
  return [Math.round((position * pixels) / count), Math.round(((position + 1) * pixels) / count)];
}
