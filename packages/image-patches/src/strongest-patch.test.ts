import { describe, expect, it } from 'vitest';
import { strongestPatch } from './strongest-patch.ts';

const grid = { rows: 2, columns: 3, patchSize: 16 };

describe('strongestPatch', () => {
  it('finds the patch with the largest weight', () => {
    expect(strongestPatch(Float32Array.of(0, 0, 0.25, 0, 0.75, 0), grid)).toBe(4);
    expect(strongestPatch(Float32Array.of(-5, -4, -3, -2, -3, -4), grid)).toBe(3);
  });

  it('takes the first in reading order when weights tie', () => {
    expect(strongestPatch(Float32Array.of(0, 0.5, 0, 0, 0.5, 0), grid)).toBe(1);
    expect(strongestPatch(new Float32Array(6), grid)).toBe(0);
  });

  it('refuses weights of another grid and weights that are no numbers', () => {
    for (const weights of [Float32Array.of(1), Float32Array.of(0, 0, Number.NaN, 0, 0, 0)]) {
      expect(() => strongestPatch(weights, grid)).toThrowError(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
    }
  });
});
