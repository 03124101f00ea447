import type { RgbFrame } from '@wordsight/contracts';
import { readVideo } from '../read-video.ts';
import { type SampleFramesOptions, sampleFrames } from '../sample-frames.ts';
import type { SamplingStrategy } from '../sampling-strategy.ts';
import { numberOf } from './ffmpeg-clips.ts';

/** All that comes, in order. */
export async function allOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** All frames of a sampling. */
export async function sample(
  clip: Uint8Array,
  strategy: SamplingStrategy,
  options: SampleFramesOptions = { side: 32 },
): Promise<RgbFrame[]> {
  const source = await readVideo(clip);
  try {
    return await allOf(sampleFrames(source, strategy, options));
  } finally {
    await source.close();
  }
}

/** Number and time in seconds of each frame of a clip of numbered frames. */
export async function numbersAndTimes(
  clip: Uint8Array,
  strategy: SamplingStrategy,
): Promise<(readonly [number, number])[]> {
  return (await sample(clip, strategy)).map((frame) => [numberOf(frame), Number(frame.timeSeconds.toFixed(6))]);
}

/** Red, green and blue at a place of a frame, each 0 to 255; `x` and `y` from 0 to 1. */
export function colourAt({ pixels, width, height }: RgbFrame, x: number, y: number): number[] {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 3;
  return [...pixels.subarray(at, at + 3)];
}
