import type { PatchGrid } from '@wordsight/contracts';
import type { Engine } from '@wordsight/cross-attention';
import type { ImageSource } from '@wordsight/image-patches';
import { patchImage, squareLayout } from '@wordsight/image-patches';

/** A picture as the core sees it. */
export interface VisualContext {
  /** Visual tokens `[frames * rows * columns, d]`; all of a frame have one length, its volume. */
  readonly visual: Float32Array;
  /** One embedding a frame `[frames, d]`, unit length each. */
  readonly image: Float32Array;
  /** Row and column (0 to 1, centre of the patch) and time in seconds of each visual token: `[M, 3]`. */
  readonly position: Float32Array;
  readonly grid: PatchGrid;
  readonly frames: number;
  /** Size of the caller's picture after orientation, in pixels. */
  readonly source: { readonly width: number; readonly height: number };
}

/** Decodes a picture, cuts it into patches and encodes them. */
export async function readPicture(
  engine: Engine,
  image: ImageSource,
  { side, patchSize }: { side: number; patchSize: number },
  signal?: AbortSignal,
): Promise<VisualContext> {
  const { patches, grid, source } = await patchImage(image, squareLayout({ side, patchSize }), {
    ...(signal && { signal }),
  });
  const facts = { frames: 1, patchesPerFrame: grid.rows * grid.columns, patchWidth: patchSize * patchSize * 3 };
  const encoded = await engine.encodeVision(patches, facts, signal);
  return { visual: encoded.patches, image: encoded.image, position: positionsOf(grid, [0]), grid, frames: 1, source };
}

/**
 * Places of all visual tokens: `[frames * rows * columns, 3]`.
 *
 * @param grid - Patch grid of each frame.
 * @param timesSeconds - Presentation time of each frame; `[0]` for an image.
 */
export function positionsOf(grid: PatchGrid, timesSeconds: readonly number[]): Float32Array {
  const { rows, columns } = grid;
  const positions = new Float32Array(timesSeconds.length * rows * columns * 3);
  let next = 0;
  for (const time of timesSeconds) {
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        positions.set([(row + 0.5) / rows, (column + 0.5) / columns, time], next);
        next += 3;
      }
    }
  }
  return positions;
}
