import { decodeBudget } from './decode-budget.ts';
import { type Channels, decodePixels } from './decode-pixels.ts';
import { finishWithin } from './finish-within.ts';
import { checkFrameSize, type FrameSize } from './frame-size.ts';
import type { ImageSource } from './image-source.ts';

/**
 * Decodes a picture once the memory that all decodes of the process share has room for it, and within its time.
 * A decode that is abandoned by a timeout or an abort keeps its share until the decoder has really stopped.
 *
 * @param size - In pixels; the picture is stretched to it.
 * @returns `[height, width, channels]`, each 0 to 255.
 * @throws as {@link decodeFrame} does.
 */
export async function decodeWithinBudget(
  image: ImageSource,
  size: FrameSize,
  { channels, signal }: { readonly channels: Channels; readonly signal?: AbortSignal | undefined },
): Promise<Uint8Array> {
  checkFrameSize(size);
  const options = signal === undefined ? {} : { signal };
  const { decodeBytes, decodeTimeoutMs } = image.limits;
  const giveBack = await decodeBudget.acquire(image.estimatedDecodeBytes, { ...options, ceiling: decodeBytes });
  const decoding = decodePixels(image, size, channels).finally(giveBack);
  return finishWithin(decoding, { ...options, timeoutMs: decodeTimeoutMs });
}
