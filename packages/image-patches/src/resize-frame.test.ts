import type { RgbFrame } from '@wordsight/contracts';
import { describe, expect, it } from 'vitest';
import { encodeJpeg } from './encode-jpeg.ts';
import { decodeFrame } from './decode-frame.ts';
import { readImage } from './read-image.ts';
import { resizeFrame } from './resize-frame.ts';

/** Left half red, right half blue. */
function halves(width: number, height: number): RgbFrame {
  const pixels = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) pixels[pixel * 3 + (pixel % width < width / 2 ? 0 : 2)] = 255;
  return { pixels, width, height, timeSeconds: 1.5 };
}

describe('resizeFrame', () => {
  it('stretches a frame and keeps its time', async () => {
    const small = await resizeFrame(halves(90, 40), { width: 30, height: 30 });
    expect(small).toMatchObject({ width: 30, height: 30, timeSeconds: 1.5 });
    expect(small.pixels).toHaveLength(30 * 30 * 3);
    expect([...small.pixels.subarray(0, 3)]).toEqual([255, 0, 0]);
    expect([...small.pixels.subarray(-3)]).toEqual([0, 0, 255]);
  });

  it('refuses a size that nobody can hold', async () => {
    await expect(resizeFrame(halves(8, 8), { width: 0, height: 8 })).rejects.toMatchObject({ code: 'SHAPE_MISMATCH' });
  });
});

describe('encodeJpeg', () => {
  it('writes a picture that reads back alike, within 12 of 255 away from the edge', async () => {
    const image = await readImage(await encodeJpeg(halves(64, 32)));
    const { pixels } = await decodeFrame(image, { width: 64, height: 32 });
    expect(image).toMatchObject({ format: 'jpeg', width: 64, height: 32 });
    for (const [at, expected] of [
      [0, [255, 0, 0]],
      [63, [0, 0, 255]],
    ] as const) {
      expected.forEach((value, channel) => {
        expect(Math.abs(pixels[at * 3 + channel]! - value)).toBeLessThanOrEqual(12);
      });
    }
  });
});
