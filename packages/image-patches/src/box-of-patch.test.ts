import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOfPatch } from './box-of-patch.ts';
import { naflexLayout } from './naflex-layout.ts';

const size = fc.record({ width: fc.integer({ min: 1, max: 90 }), height: fc.integer({ min: 1, max: 90 }) });

describe('boxOfPatch', () => {
  it('finds a patch of a squashed picture on the picture itself', () => {
    const grid = { rows: 8, columns: 8, patchSize: 16 };
    expect(boxOfPatch(grid, 10, { width: 800, height: 400 })).toEqual({ left: 200, top: 50, width: 100, height: 50 });
  });

  it('tiles the picture exactly, whether it was squashed or kept its shape', () => {
    const square = fc.record({ rows: fc.integer({ min: 1, max: 12 }), columns: fc.integer({ min: 1, max: 12 }) });
    const patches = fc.option(square, { nil: undefined });
    fc.assert(
      fc.property(size, patches, (source, shape) => {
        const grid =
          shape === undefined
            ? naflexLayout({ ...source, patchSize: 16, maximumPatches: 64 })
            : { ...shape, patchSize: 16 };
        const covered = new Uint8Array(source.width * source.height);
        for (let index = 0; index < grid.rows * grid.columns; index++) {
          const { left, top, width, height } = boxOfPatch(grid, index, source);
          for (let y = top; y < top + height; y++) {
            for (let x = left; x < left + width; x++) covered[y * source.width + x]! += 1;
          }
        }
        expect(covered.every((times) => times === 1)).toBe(true);
      }),
    );
  });

  it.each([-1, 6, 0.5, Number.NaN])('refuses patch %d of six', (index) => {
    const grid = { rows: 2, columns: 3, patchSize: 16 };
    expect(() => boxOfPatch(grid, index, { width: 9, height: 9 })).toThrowError(
      expect.objectContaining({ code: 'SHAPE_MISMATCH' }),
    );
  });
});
