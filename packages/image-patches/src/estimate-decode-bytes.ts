import type { ImageHeader } from './image-header.ts';

/** Memory over the size of the decoded picture, measured: pictures decoded in one pass are streamed or shrunk on load. */
const FACTORS: Readonly<Record<ImageHeader['passes'], number>> = { once: 0.5, interlaced: 1.25, progressive: 2.25 };

/** What decoding the picture will hold at its peak, in bytes. */
export function estimateDecodeBytes({ width, height, channels, bytesPerSample, passes }: ImageHeader): number {
  return Math.ceil(width * height * channels * bytesPerSample * FACTORS[passes]);
}
