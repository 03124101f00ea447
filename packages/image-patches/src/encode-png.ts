import type { RgbFrame } from '@wordsight/contracts';
import { fencedSharp } from './fenced-sharp.ts';

/** Writes a frame as a PNG file, without alpha. */
export async function encodePng({ pixels, width, height }: RgbFrame): Promise<Uint8Array> {
  const { data } = await fencedSharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 6 })
    .toUint8Array();
  return data;
}
