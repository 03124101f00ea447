import type { RgbFrame } from '@wordsight/contracts';
import { fencedSharp } from './fenced-sharp.ts';
import { checkFrameSize, type FrameSize } from './frame-size.ts';

/**
 * Brings a decoded frame to another size, as pictures are brought to theirs; its time stays.
 *
 * @param size - In pixels; the frame is stretched to it.
 * @throws `SHAPE_MISMATCH` for a size that is not whole or over 16,777,216 pixels.
 */
export async function resizeFrame(
  { pixels, width, height, timeSeconds }: RgbFrame,
  size: FrameSize,
): Promise<RgbFrame> {
  checkFrameSize(size);
  const { data } = await fencedSharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(size.width, size.height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toUint8Array();
  return { pixels: data, width: size.width, height: size.height, timeSeconds };
}
