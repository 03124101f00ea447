import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upsampleWeights } from './upsample-weights.ts';

describe('upsampleWeights', () => {
  it('has the weight of a patch, over the largest, at the centre of that patch', () => {
    const count = fc.integer({ min: 1, max: 6 });
    const weight = fc.float({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(count, count, fc.infiniteStream(weight), (rows, columns, stream) => {
        const weights = Float32Array.from(stream.take(rows * columns));
        const peak = Math.max(...weights);
        // An odd number of pixels a patch puts one pixel at each centre.
        const heat = upsampleWeights(
          weights,
          { rows, columns, patchSize: 16 },
          { width: columns * 5, height: rows * 5 },
        );
        for (const [index, value] of weights.entries()) {
          const [row, column] = [Math.floor(index / columns), index % columns];
          const centre = heat[(row * 5 + 2) * columns * 5 + column * 5 + 2];
          expect(centre).toBeCloseTo(peak === 0 ? 0 : value / peak, 5);
        }
        expect(heat.every((value) => value >= 0 && value <= 1)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('has no steps: over twenty pixels a patch, neighbours differ by at most a tenth', () => {
    const weights = Float32Array.from({ length: 16 }, (_, index) => (index % 3 === 0 ? 1 : 0));
    const heat = upsampleWeights(weights, { rows: 4, columns: 4, patchSize: 16 }, { width: 80, height: 80 });
    const steps = heat.map((value, index) => (index % 80 === 0 ? 0 : Math.abs(value - (heat[index - 1] ?? 0))));
    expect(Math.max(...steps)).toBeLessThan(2 / 20);
  });

  it('is even when the weights are, and works for pictures smaller than the grid', () => {
    const heat = upsampleWeights(
      new Float32Array(64).fill(0.25),
      { rows: 8, columns: 8, patchSize: 16 },
      { width: 3, height: 2 },
    );
    for (const value of heat) expect(value).toBeCloseTo(1, 6);
    expect(heat).toHaveLength(6);
  });
});
