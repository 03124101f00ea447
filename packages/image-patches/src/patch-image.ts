import type { PatchedFrame } from '@wordsight/contracts';
import { decodeFrame } from './decode-frame.ts';
import type { ImageSource } from './image-source.ts';
import type { PatchLayout } from './patch-layout.ts';
import { toPatches } from './to-patches.ts';

/**
 * Decodes a picture into the patches a vision encoder reads.
 *
 * @param options.signal - Calls the decode off, in line or under way.
 * @returns Patches `[rows * columns, patchSize * patchSize * 3]`, each 0 to 255, with `timeSeconds` 0.
 * @throws What {@link decodeFrame} throws; `SHAPE_MISMATCH` when the layout is not a whole number of patches.
 */
export async function patchImage(
  image: ImageSource,
  layout: PatchLayout,
  options: { readonly signal?: AbortSignal } = {},
): Promise<PatchedFrame> {
  const frame = await decodeFrame(image, layout, options);
  const source = { width: image.width, height: image.height };
  return { ...toPatches(frame, layout.patchSize), source, timeSeconds: frame.timeSeconds };
}
