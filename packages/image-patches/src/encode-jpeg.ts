import type { RgbFrame } from '@wordsight/contracts';
import { fencedSharp } from './fenced-sharp.ts';

/** Writes a frame as a JPEG file that looks like it, about 20 KiB for 384 × 216 px. */
export async function encodeJpeg({ pixels, width, height }: RgbFrame): Promise<Uint8Array> {
  const { data } = await fencedSharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 82 })
    .toUint8Array();
  return data;
}
