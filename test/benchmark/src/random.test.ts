import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { below, pick, randomOf, shuffled } from './random.ts';

describe('randomOf', () => {
  it('gives the same numbers for the same name and others for another', () => {
    const firstOf = (name: string) => Array.from({ length: 5 }, randomOf(name));
    expect(firstOf('29/en/bank')).toEqual(firstOf('29/en/bank'));
    expect(firstOf('29/en/bank')).not.toEqual(firstOf('29/en/bat'));
  });

  it('spreads evenly: 10,000 numbers in ten bins of 1,000 each, within 150', () => {
    const random = randomOf('even');
    const bins = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 10_000; draw += 1) bins[below(random, 10)]! += 1;
    for (const count of bins) expect(Math.abs(count - 1_000)).toBeLessThanOrEqual(150);
  });
});

describe('shuffled', () => {
  it('keeps every value and leaves the list alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (values, name) => {
        const before = [...values];
        const order = shuffled(randomOf(name), values);
        expect(order.toSorted()).toEqual(values.toSorted());
        expect(values).toEqual(before);
      }),
    );
  });
});

describe('pick', () => {
  it('reaches every value', () => {
    const random = randomOf('reach');
    expect(new Set(Array.from({ length: 60 }, () => pick(random, ['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']));
  });
});
