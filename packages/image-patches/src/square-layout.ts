import { WordsightError } from '@wordsight/contracts';
import { checkMeasures, layoutOf, type PatchLayout } from './patch-layout.ts';

/**
 * The layout of a model with a fixed square input; pictures are squashed into it.
 *
 * @param options.side - Of the square frame, in pixels; a multiple of `patchSize`.
 * @param options.patchSize - Side of a patch, in pixels.
 * @throws `SHAPE_MISMATCH` when `side` is not a positive multiple of `patchSize`.
 */
export function squareLayout({ side, patchSize }: { readonly side: number; readonly patchSize: number }): PatchLayout {
  checkMeasures({ side, patchSize });
  if (side % patchSize !== 0) {
    throw new WordsightError('SHAPE_MISMATCH', {
      message: `Expected a side that is a multiple of ${patchSize} px, received ${side} px.`,
      mend: 'Take side and patch size from the same model manifest.',
    });
  }
  return layoutOf({ rows: side / patchSize, columns: side / patchSize, patchSize });
}
