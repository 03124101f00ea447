import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auroc } from './auroc.ts';

function naive(positives: readonly number[], negatives: readonly number[]): number {
  const wins = positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0) as number));
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}

const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.float({ noNaN: true })), {
  minLength: 1,
  maxLength: 30,
});

describe('auroc', () => {
  it('counts as a comparison of every positive with every negative does, within 1e-9', () => {
    fc.assert(
      fc.property(values, values, (positives, negatives) => {
        expect(auroc(positives, negatives)).toBeCloseTo(naive(positives, negatives), 9);
      }),
    );
  });

  it('is 1 when all positives are higher, 0 when all are lower, one half when all are the same', () => {
    expect(auroc([3, 4], [1, 2])).toBe(1);
    expect(auroc([1, 2], [3, 4])).toBe(0);
    expect(auroc([1, 1], [1, 1, 1])).toBe(0.5);
  });

  it('has nothing to say without positives or without negatives', () => {
    expect(auroc([], [1])).toBeNull();
    expect(auroc([1], [])).toBeNull();
  });
});
