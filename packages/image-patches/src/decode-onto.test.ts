import type { RgbFrame } from '@wordsight/contracts';
import { describe, expect, it } from 'vitest';
import { decodeOnto } from './decode-onto.ts';
import { readImage } from './read-image.ts';
import { plain } from './test/sample-images.ts';

const ground: RgbFrame = { pixels: new Uint8Array(8 * 6 * 3).fill(200), width: 8, height: 6, timeSeconds: 1.5 };
const box = { left: 2, top: 1, width: 4, height: 3 };

const drawing = async (colour: string) => readImage(await plain(20, 20, colour).png().toBuffer());
const pixelAt = ({ pixels, width }: RgbFrame, x: number, y: number) => [
  ...pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];

describe('decodeOnto', () => {
  it('covers the box and nothing else, on a frame of its own', async () => {
    const frame = await decodeOnto(await drawing('#0a141e'), ground, box);
    expect(frame).toMatchObject({ width: 8, height: 6, timeSeconds: 1.5 });
    for (let y = 0; y < 6; y += 1) {
      for (let x = 0; x < 8; x += 1) {
        const covered = x >= 2 && x < 6 && y >= 1 && y < 4;
        expect(pixelAt(frame, x, y)).toEqual(covered ? [10, 20, 30] : [200, 200, 200]);
      }
    }
    expect(ground.pixels.every((value) => value === 200)).toBe(true);
  });

  it('mixes by alpha: half a red over 200, to one of 255', async () => {
    const mixed = pixelAt(await decodeOnto(await drawing('#ff000080'), ground, box), 3, 2);
    for (const [channel, expected] of [228, 100, 100].entries()) {
      expect(Math.abs(mixed[channel]! - expected)).toBeLessThanOrEqual(1);
    }
  });

  it('leaves the ground alone where all is transparent', async () => {
    expect(await decodeOnto(await drawing('#ff000000'), ground, box)).toEqual(ground);
  });

  it.each([
    ['sticks out', { left: 5, top: 1, width: 4, height: 3 }],
    ['begins before it', { left: -1, top: 1, width: 4, height: 3 }],
    ['has half pixels', { left: 0.5, top: 1, width: 4, height: 3 }],
    ['is empty', { left: 0, top: 1, width: 0, height: 3 }],
  ])('refuses a box that %s', async (_, wrong) => {
    await expect(decodeOnto(await drawing('#ff0000'), ground, wrong)).rejects.toMatchObject({ code: 'SHAPE_MISMATCH' });
  });
});
