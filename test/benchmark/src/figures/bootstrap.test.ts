import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../random.ts';
import { estimateOf, RESAMPLES, resample } from './bootstrap.ts';
import { mean } from './mean.ts';

const intervalOf = (units: readonly number[], name: string) => estimateOf(mean(units), resample(units, mean, name));

describe('a bootstrap interval', () => {
  it('covers a known mean in 95 % of samples, within 4 %', () => {
    let covered = 0;
    for (let sample = 0; sample < 200; sample += 1) {
      const random = randomOf(`sample ${sample}`);
      const units = Array.from({ length: 100 }, () => Number(random() < 0.7));
      const { low, high } = intervalOf(units, `${sample}`);
      if (low! <= 0.7 && 0.7 <= high!) covered += 1;
    }
    expect(Math.abs(covered / 200 - 0.95)).toBeLessThanOrEqual(0.04);
  });

  it('is as wide as the normal one for a mean of many, within a tenth', () => {
    const units = Array.from({ length: 400 }, (_, index) => index % 2);
    const { low, high } = intervalOf(units, 'width');
    expect((high! - low!) / (2 * 1.96 * 0.025)).toBeCloseTo(1, 1);
  });

  it('holds the value and is the same each time', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), (units) => {
        const first = intervalOf(units, 'same');
        expect(first).toEqual(intervalOf(units, 'same'));
        expect(first.low!).toBeLessThanOrEqual(first.high!);
        expect(first.low!).toBeGreaterThanOrEqual(Math.min(...units) - 1e-9);
        expect(first.high!).toBeLessThanOrEqual(Math.max(...units) + 1e-9);
      }),
      { numRuns: 20 },
    );
  });

  it('is empty where nothing was counted', () => {
    expect(estimateOf(null, resample([], mean, 'none'))).toEqual({ value: null, low: null, high: null });
    expect(resample([], mean, 'none')).toHaveLength(RESAMPLES);
  });
});
