import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naflexLayout } from './naflex-layout.ts';
import { squareLayout } from './square-layout.ts';

describe('squareLayout', () => {
  it('cuts a square into whole patches', () => {
    expect(squareLayout({ side: 128, patchSize: 16 })).toEqual({
      width: 128,
      height: 128,
      rows: 8,
      columns: 8,
      patchSize: 16,
    });
  });

  it.each([
    [130, 16],
    [0, 16],
    [16, 0],
    [16.5, 16],
    [Number.NaN, 16],
  ])('refuses a side of %d px with patches of %d px', (side, patchSize) => {
    expect(() => squareLayout({ side, patchSize })).toThrowError(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
  });
});

const side = fc.integer({ min: 1, max: 16_384 });
const picture = fc.record({
  width: side,
  height: side,
  patchSize: fc.constantFrom(1, 14, 16, 32),
  maximumPatches: fc.integer({ min: 1, max: 1024 }),
});

describe('naflexLayout', () => {
  it('keeps the shape of the picture', () => {
    const options = { patchSize: 16, maximumPatches: 256 };
    expect(naflexLayout({ width: 500, height: 500, ...options })).toMatchObject({ rows: 16, columns: 16, width: 256 });
    expect(naflexLayout({ width: 800, height: 200, ...options })).toMatchObject({ rows: 8, columns: 32 });
    expect(naflexLayout({ width: 200, height: 800, ...options })).toMatchObject({ rows: 32, columns: 8 });
    expect(naflexLayout({ width: 640, height: 480, ...options })).toMatchObject({ rows: 14, columns: 18 });
    expect(naflexLayout({ width: 1, height: 16_384, ...options })).toMatchObject({ rows: 256, columns: 1 });
  });

  it('has whole patches, at least one and at most as many as allowed', () => {
    fc.assert(
      fc.property(picture, (options) => {
        const { width, height, rows, columns, patchSize } = naflexLayout(options);
        expect([width, height, patchSize]).toEqual([columns * patchSize, rows * patchSize, options.patchSize]);
        expect(Math.min(rows, columns)).toBeGreaterThanOrEqual(1);
        expect(rows * columns).toBeLessThanOrEqual(options.maximumPatches);
      }),
    );
  });

  it('is what one scale gives when both sides are rounded up, and no larger scale fits', () => {
    fc.assert(
      fc.property(picture, (options) => {
        const { rows, columns } = naflexLayout(options);
        // In patches per pixel; a side is exact at the largest scale, so a hair more adds a patch to it.
        const scale = Math.min(columns / options.width, rows / options.height);
        const patches = (by: number): readonly [number, number] => [
          Math.ceil(options.height * by),
          Math.ceil(options.width * by),
        ];
        expect(patches(scale * (1 - 1e-9))).toEqual([rows, columns]);
        const [moreRows, moreColumns] = patches(scale * (1 + 1e-9));
        expect(moreRows * moreColumns).toBeGreaterThan(options.maximumPatches);
      }),
      { numRuns: 500 },
    );
  });

  it('mirrors when the picture does', () => {
    fc.assert(
      fc.property(picture, (options) => {
        const { rows, columns } = naflexLayout(options);
        const turned = naflexLayout({ ...options, width: options.height, height: options.width });
        expect([turned.columns, turned.rows]).toEqual([rows, columns]);
      }),
    );
  });

  it('refuses sizes that are no positive integers', () => {
    const options = { width: 10, height: 10, patchSize: 16, maximumPatches: 256 };
    for (const name of ['width', 'height', 'patchSize', 'maximumPatches'] as const) {
      expect(() => naflexLayout({ ...options, [name]: 0 })).toThrowError(
        expect.objectContaining({ code: 'SHAPE_MISMATCH' }),
      );
      expect(() => naflexLayout({ ...options, [name]: 2.5 })).toThrowError(name);
    }
  });
});
