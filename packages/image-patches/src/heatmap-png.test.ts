import { describe, expect, it } from 'vitest';
import { decodeFrame } from './decode-frame.ts';
import { type HeatmapOptions, heatmapPng } from './heatmap-png.ts';
import { readImage } from './read-image.ts';
import { codeOf } from './test/code-of.ts';
import { noise, plain } from './test/sample-images.ts';

const grid = { rows: 4, columns: 4, patchSize: 16 };
const peakAt5 = Float32Array.from({ length: 16 }, (_, index) => (index === 5 ? 0.5 : 0));

async function pixelsOf(options: HeatmapOptions): Promise<(x: number, y: number) => number[]> {
  const drawn = await readImage(await heatmapPng(options));
  const { pixels, width } = await decodeFrame(drawn, drawn);
  return (x, y) => [...pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

const brightness = (colour: readonly number[]): number => colour.reduce((sum, channel) => sum + channel, 0) / 3;

describe('heatmapPng', () => {
  it('is a PNG of the upright picture, scaled down to the longer side', async () => {
    const turned = await noise(300, 100).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const image = await readImage(turned);
    const options = { image, weights: peakAt5, grid };
    expect(await readImage(await heatmapPng({ ...options, maximumSide: 150 }))).toMatchObject({
      format: 'png',
      width: 50,
      height: 150,
    });
    expect(await readImage(await heatmapPng(options))).toMatchObject({ format: 'png', width: 100, height: 300 });
  });

  it('keeps at least one pixel of a very long picture', async () => {
    const image = await readImage(await plain(1, 5000, '#808080').png().toBuffer());
    expect(await readImage(await heatmapPng({ image, weights: peakAt5, grid, maximumSide: 100 }))).toMatchObject({
      width: 1,
      height: 100,
    });
  });

  it('shows the plain picture when no weight is positive or the strength is 0', async () => {
    const image = await readImage(await noise(40, 40).png().toBuffer());
    const plainFrame = await decodeFrame(image, image);
    for (const options of [
      { weights: new Float32Array(16) },
      { weights: new Float32Array(16).fill(-1) },
      { weights: peakAt5, strength: 0 },
    ]) {
      const drawn = await readImage(await heatmapPng({ image, grid, ...options }));
      expect(await decodeFrame(drawn, drawn)).toEqual(plainFrame);
    }
  });

  it('is brightest and warm where the word looked, and dims and greys the rest without hiding it', async () => {
    const image = await readImage(await plain(80, 80, '#608060').png().toBuffer());
    const at = await pixelsOf({ image, weights: peakAt5, grid });
    const [hot, cold] = [at(30, 30), at(70, 70)];
    expect(brightness(hot)).toBeGreaterThan(brightness([96, 128, 96]) + 30);
    expect(hot[0]).toBeGreaterThan((hot[2] ?? 0) + 30);
    expect(brightness(cold)).toBeGreaterThan(0.7 * brightness([96, 128, 96]));
    expect(brightness(cold)).toBeLessThan(brightness([96, 128, 96]));
    // Greyer than dimming alone makes it: the spread of its channels was 32.
    expect(Math.max(...cold) - Math.min(...cold)).toBeLessThan(24);
  });

  it('covers the picture more the stronger it is', async () => {
    const image = await readImage(await plain(80, 80, '#202020').png().toBuffer());
    const strengths = [0, 0.3, 0.65, 1];
    const hot = await Promise.all(
      strengths.map(async (strength) => (await pixelsOf({ image, weights: peakAt5, grid, strength }))(30, 30)),
    );
    const values = hot.map(brightness);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(new Set(values).size).toBe(4);
  });

  it('depends on the weights relative to each other only', async () => {
    const image = await readImage(await noise(40, 40).png().toBuffer());
    const weights = Float32Array.from({ length: 16 }, (_, index) => index / 64);
    const doubled = weights.map((weight) => weight * 2);
    expect(await heatmapPng({ image, grid, weights })).toEqual(await heatmapPng({ image, grid, weights: doubled }));
  });

  it.each([
    ['weights of another grid', { weights: new Float32Array(15) }, 'SHAPE_MISMATCH'],
    ['a weight that is no number', { weights: new Float32Array(16).fill(Number.NaN) }, 'SHAPE_MISMATCH'],
    ['an infinite weight', { weights: new Float32Array(16).fill(Number.POSITIVE_INFINITY) }, 'SHAPE_MISMATCH'],
    ['a strength over 1', { strength: 1.1 }, 'FIELD_INVALID'],
    ['a strength that is no number', { strength: Number.NaN }, 'FIELD_INVALID'],
    ['a side of 0', { maximumSide: 0 }, 'FIELD_INVALID'],
    ['a side of 2049', { maximumSide: 2049 }, 'FIELD_INVALID'],
  ])('refuses %s', async (_, options, code) => {
    const image = await readImage(await plain(8, 8, '#808080').png().toBuffer());
    expect(await codeOf(heatmapPng({ image, weights: peakAt5, grid, ...options }))).toBe(code);
  });
});
