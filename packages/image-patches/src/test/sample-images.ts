import type { RgbFrame } from '@wordsight/contracts';
import { fencedSharp } from '../fenced-sharp.ts';
import { randomFrom } from './random.ts';

/** sharp's pipeline, for tests that encode; writing is not fenced. */
export type Pipeline = ReturnType<typeof fencedSharp>;

/** A picture of uniform noise: `[height, width, channels]`. */
export function noise(width: number, height: number, channels: 1 | 2 | 3 | 4 = 3, seed = 1): Pipeline {
  const random = randomFrom(seed);
  const samples = Uint8Array.from({ length: width * height * channels }, () => random() * 256);
  return fencedSharp(samples, { raw: { width, height, channels } });
}

/** A picture of one colour, for example `#ff000080`. */
export function plain(width: number, height: number, background: string): Pipeline {
  return fencedSharp({ create: { width, height, channels: background.length > 7 ? 4 : 3, background } });
}

/** A picture of one 16-bit colour. */
export function plain16(width: number, height: number, samples: readonly number[]): Pipeline {
  const channels = samples.length as 1 | 3;
  const data = Uint16Array.from({ length: width * height * channels }, (_, index) => samples[index % channels] ?? 0);
  return fencedSharp(data, { raw: { width, height, channels } }).toColourspace(channels === 1 ? 'grey16' : 'rgb16');
}

/** Three samples of the pixel in the middle. */
export function middleOf({ pixels, width, height }: RgbFrame): number[] {
  const at = (Math.floor(height / 2) * width + Math.floor(width / 2)) * 3;
  return [...pixels.subarray(at, at + 3)];
}
