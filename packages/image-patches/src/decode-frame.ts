import type { RgbFrame } from '@wordsight/contracts';
import { decodeWithinBudget } from './decode-within-budget.ts';
import type { FrameSize } from './frame-size.ts';
import type { ImageSource } from './image-source.ts';

/**
 * Decodes a picture into a frame of exactly `size`, upright, sRGB, transparent parts on white.
 *
 * Decodes of the whole process share one memory budget and wait for each other in line. A decode that is abandoned by
 * a timeout or an abort keeps its share until the decoder has really stopped.
 *
 * @param size - In pixels; the picture is stretched to it.
 * @param options.signal - Calls the decode off, in line or under way.
 * @returns Pixels `[height, width, 3]`, each 0 to 255, with `timeSeconds` 0.
 * @throws `IMAGE_UNREADABLE` when the data is cut off or damaged; `TIMEOUT` over `decodeTimeoutMs`, the time in line not
 *   counted; `ABORTED`; `SHAPE_MISMATCH` for a size that is not whole or over 16,777,216 pixels.
 */
export async function decodeFrame(
  image: ImageSource,
  size: FrameSize,
  options: { readonly signal?: AbortSignal } = {},
): Promise<RgbFrame> {
  const pixels = await decodeWithinBudget(image, size, { channels: 3, ...options });
  return { pixels, width: size.width, height: size.height, timeSeconds: 0 };
}
