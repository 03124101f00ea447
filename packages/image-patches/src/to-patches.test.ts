import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPatches } from './test/from-patches.ts';
import { toPatches } from './to-patches.ts';

describe('toPatches', () => {
  it('cuts in reading order, each patch by row, column and channel', () => {
    // A frame of 2 × 4 px; each sample is its own index.
    const pixels = Uint8Array.from({ length: 24 }, (_, index) => index);
    const { patches, grid } = toPatches({ pixels, width: 4, height: 2, timeSeconds: 0 }, 2);
    expect(grid).toEqual({ rows: 1, columns: 2, patchSize: 2 });
    const [left, right] = [
      [0, 1, 2, 3, 4, 5, 12, 13, 14, 15, 16, 17],
      [6, 7, 8, 9, 10, 11, 18, 19, 20, 21, 22, 23],
    ];
    expect([...patches]).toEqual([...left, ...right]);
  });

  it('loses nothing: the patches put together are the frame', () => {
    const count = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(count, count, count, fc.infiniteStream(fc.nat(255)), (rows, columns, patchSize, samples) => {
        const [width, height] = [columns * patchSize, rows * patchSize];
        const pixels = Uint8Array.from(samples.take(width * height * 3));
        const { patches, grid } = toPatches({ pixels, width, height, timeSeconds: 0 }, patchSize);
        expect(fromPatches(patches, grid)).toEqual(pixels);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['sides that are no multiples of the patch', { width: 30, samples: 2880 }],
    ['too few samples', { samples: 1024 }],
    ['a patch of no size', { patchSize: 0 }],
  ])('refuses %s', (_, changed) => {
    const { width, patchSize, samples } = { width: 32, patchSize: 16, samples: 3072, ...changed };
    const frame = { pixels: new Uint8Array(samples), width, height: 32, timeSeconds: 0 };
    expect(() => toPatches(frame, patchSize)).toThrowError(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
  });
});
