import { describe, expect, it } from 'vitest';
import { decodeFrame } from './decode-frame.ts';
import { fencedSharp } from './fenced-sharp.ts';
import { readImage } from './read-image.ts';

const [WIDTH, HEIGHT] = [48, 32];

/** Where each corner of the upright picture lies as stored, by EXIF orientation: x and y from 0 to 1. */
const STORED: Readonly<Record<number, (x: number, y: number) => readonly [x: number, y: number]>> = {
  1: (x, y) => [x, y],
  2: (x, y) => [1 - x, y],
  3: (x, y) => [1 - x, 1 - y],
  4: (x, y) => [x, 1 - y],
  5: (x, y) => [y, x],
  6: (x, y) => [y, 1 - x],
  7: (x, y) => [1 - y, 1 - x],
  8: (x, y) => [1 - y, x],
};

/** Upper left red, upper right green, lower left blue, lower right white. */
function colourAt(x: number, y: number): readonly number[] {
  if (y < 0.5) return x < 0.5 ? [255, 0, 0] : [0, 255, 0];
  return x < 0.5 ? [0, 0, 255] : [255, 255, 255];
}

function storedPicture(orientation: number): ReturnType<typeof fencedSharp> {
  const turned = orientation > 4;
  const [width, height] = turned ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT];
  const samples = new Uint8Array(width * height * 3);
  for (let row = 0; row < HEIGHT; row++) {
    for (let column = 0; column < WIDTH; column++) {
      const [u, v] = [(column + 0.5) / WIDTH, (row + 0.5) / HEIGHT];
      const [x, y] = STORED[orientation]?.(u, v) ?? [0, 0];
      samples.set(colourAt(u, v), (Math.floor(y * height) * width + Math.floor(x * width)) * 3);
    }
  }
  return fencedSharp(samples, { raw: { width, height, channels: 3 } }).withMetadata({ orientation });
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('EXIF orientation %d', (orientation) => {
  it.each(['jpeg', 'png', 'webp'] as const)('of a %s is undone', async (format) => {
    const options = format === 'jpeg' ? { quality: 100, chromaSubsampling: '4:4:4' } : { lossless: true };
    const image = await readImage(await storedPicture(orientation).toFormat(format, options).toBuffer());
    expect(image).toMatchObject({ width: WIDTH, height: HEIGHT });
    const { pixels } = await decodeFrame(image, { width: 24, height: 16 });
    for (const [column, row] of [
      [4, 4],
      [20, 4],
      [4, 12],
      [20, 12],
    ] as const) {
      const at = (row * 24 + column) * 3;
      const expected = colourAt(column / 24, row / 16);
      for (let channel = 0; channel < 3; channel++) {
        // JPEG rounds colours a little.
        expect(Math.abs((pixels[at + channel] ?? 0) - (expected[channel] ?? 0))).toBeLessThanOrEqual(4);
      }
    }
  });
});
