import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, cosine, meanUnitVector, softmax, toUnitLength } from './vector-math.ts';

describe('meanUnitVector', () => {
  it('averages a range of rows and scales it to length 1', () => {
    const states = Float32Array.of(9, 9, 1, 0, 0, 1); // three rows of width 2
    const mean = meanUnitVector(states, 2, 1, 3);
    expect(mean[0]).toBeCloseTo(Math.SQRT1_2, 6);
    expect(mean[1]).toBeCloseTo(Math.SQRT1_2, 6);
  });

  it('gives zeros for a word without tokens', () => {
    expect(meanUnitVector(Float32Array.of(1, 2), 2, 1, 1)).toEqual(Float32Array.of(0, 0));
  });
});

describe('between', () => {
  it('starts at one vector, ends at the other and keeps length 1 on the way', () => {
    const [east, north] = [Float32Array.of(1, 0), Float32Array.of(0, 1)];
    expect(between(east, north, 0)).toEqual(east);
    expect(between(east, north, 1)).toEqual(north);
    expect(between(east, north, 0.5)[0]).toBeCloseTo(Math.SQRT1_2, 6);
  });
});

describe('cosine', () => {
  it('is 1 for the same direction, 0 at a right angle and for a zero vector', () => {
    expect(cosine(Float32Array.of(2, 0), Float32Array.of(5, 0))).toBeCloseTo(1, 6);
    expect(cosine(Float32Array.of(2, 0), Float32Array.of(0, 1))).toBe(0);
    expect(cosine(Float32Array.of(0, 0), Float32Array.of(0, 1))).toBe(0);
  });
});

describe('softmax', () => {
  it('sums to 1 and keeps the order, even for huge logits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 }),
        (logits) => {
          const probabilities = softmax(logits);
          expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
          const first = logits.indexOf(Math.max(...logits));
          expect(probabilities[first]).toBe(Math.max(...probabilities));
        },
      ),
    );
  });
});

describe('toUnitLength', () => {
  it('leaves a zero vector alone', () => {
    expect(toUnitLength(Float32Array.of(0, 0))).toEqual(Float32Array.of(0, 0));
  });
});
