import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from './map-places.ts';

/** An 8 × 8 map with weight at some places. */
const mapOf = (...places: [row: number, column: number, weight: number][]) => {
  const weights = Array.from({ length: 64 }, () => 0);
  for (const [row, column, weight] of places) weights[row * 8 + column] = weight;
  return { rows: 8, columns: 8, weights };
};

describe('placesOf', () => {
  it('names the ninth of the strongest patch and the quarter with the most', () => {
    expect(placesOf(mapOf([0, 0, 3], [7, 7, 1]))).toEqual({ zone: 'upperLeft', quarter: 'upperLeft', share: 0.75 });
    expect(placesOf(mapOf([4, 4, 1]))?.zone).toBe('centre');
    expect(placesOf(mapOf([7, 3, 1]))?.zone).toBe('lower');
  });

  it('may name a quarter other than where the strongest patch is', () => {
    const places = placesOf(mapOf([0, 0, 2], [6, 6, 1.5], [6, 7, 1.5]));
    expect(places).toEqual({ zone: 'upperLeft', quarter: 'lowerRight', share: 0.6 });
  });

  it('has nothing to say of a map that looked nowhere', () => {
    expect(placesOf(mapOf())).toBeUndefined();
  });

  it('gives the best quarter at least a quarter and at most all, on grids of any size', () => {
    const grid = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([rows, columns]) =>
      fc
        .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: rows * columns, maxLength: rows * columns })
        .filter((weights) => weights.some((weight) => weight > 1e-6))
        .map((weights) => ({ rows, columns, weights })),
    );
    fc.assert(
      fc.property(grid, (map) => {
        const { share } = placesOf(map)!;
        expect(share).toBeGreaterThan(0.25 - 1e-9);
        expect(share).toBeLessThan(1 + 1e-9);
      }),
    );
  });
});
