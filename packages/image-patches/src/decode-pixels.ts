import { decoderOptions } from './decoder-options.ts';
import { fencedSharp } from './fenced-sharp.ts';
import type { FrameSize } from './frame-size.ts';
import type { ImageSource } from './image-source.ts';
import { unreadableImage } from './unreadable-image.ts';

/** Red, green and blue, on white where the picture is transparent; or these and alpha. */
export type Channels = 3 | 4;

/**
 * Decodes and scales a picture: upright, sRGB.
 *
 * @returns `[height, width, channels]`, each 0 to 255.
 * @throws `IMAGE_UNREADABLE` when the picture's data is cut off or damaged.
 */
export async function decodePixels(
  image: ImageSource,
  { width, height }: FrameSize,
  channels: Channels,
): Promise<Uint8Array> {
  const { header, hasProfile, limits } = image;
  const pipeline = fencedSharp(image.bytes, decoderOptions(limits))
    // One second later than our own clock, so that it never answers the caller; it only frees the thread.
    .timeout({ seconds: Math.floor(limits.decodeTimeoutMs / 1000) + 1 })
    .autoOrient();
  if (channels === 3) pipeline.flatten({ background: '#ffffff' });
  else pipeline.ensureAlpha();
  pipeline.resize(width, height, { fit: 'fill', kernel: 'cubic' }).toColourspace('srgb');
  // sharp takes 16-bit pictures with a profile to Display P3, and would hand P3 values out as if they were sRGB.
  if (hasProfile && header.bytesPerSample === 2) pipeline.withIccProfile('srgb', { attach: false });
  try {
    return (await pipeline.raw().toUint8Array()).data;
  } catch (cause) {
    throw unreadableImage('whole and undamaged picture data', 'data that ends early or is damaged', cause);
  }
}
