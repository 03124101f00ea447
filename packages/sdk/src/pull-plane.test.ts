import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pullPlane } from './pull-plane.ts';
import { cosine, toUnitLength } from './vector-math.ts';

const unit = (...values: number[]): Float32Array => toUnitLength(Float32Array.from(values));
const vector = fc
  .array(fc.integer({ min: -100, max: 100 }), { minLength: 5, maxLength: 5 })
  .filter((values) => values.some((value) => value !== 0))
  .map((values) => unit(...values));

describe('pullPlane', () => {
  it('puts the likeliest sense at (1, 0), its rival at (−1, 0) and the blend of both between them', () => {
    const senses = [
      { id: 'a', vector: unit(1, 0, 0) },
      { id: 'b', vector: unit(0, 1, 0) },
    ];
    const blend = unit(1, 1, 0);
    const plane = pullPlane({ alone: blend, inText: blend, withPicture: unit(1, 0, 0), senses }, 1);
    expect(plane.senses[0]!.at[0]).toBeCloseTo(1, 6);
    expect(plane.senses[1]!.at[0]).toBeCloseTo(-1, 6);
    expect(plane.alone[0]).toBeCloseTo(0, 6);
    expect(plane.picture[0]).toBeCloseTo(1, 6);
  });

  it('orders the word on the first axis as its cosines with the two senses do', () => {
    fc.assert(
      fc.property(vector, vector, vector, (first, second, word) => {
        fc.pre(cosine(first, second) < 0.99);
        const senses = [
          { id: 'a', vector: first },
          { id: 'b', vector: second },
        ];
        const plane = pullPlane({ alone: word, inText: word, withPicture: word, senses }, 1);
        const lead = cosine(word, first) - cosine(word, second);
        expect(Math.abs(lead) < 1e-3 || Math.sign(plane.alone[0]) === Math.sign(lead)).toBe(true);
      }),
    );
  });

  it('is finite for any vectors, also for senses that share one', () => {
    fc.assert(
      fc.property(vector, vector, fc.array(vector, { minLength: 2, maxLength: 4 }), (word, seen, vectors) => {
        const senses = [vectors[0]!, ...vectors].map((each, index) => ({ id: `${index}`, vector: each }));
        const plane = pullPlane({ alone: word, inText: word, withPicture: seen, senses }, 2);
        const numbers = [plane.alone, plane.text, plane.picture, ...plane.senses.map(({ at }) => at)].flat();
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('leaves the end at the text without a picture’s strength', () => {
    const senses = [
      { id: 'a', vector: unit(1, 0, 0) },
      { id: 'b', vector: unit(0, 1, 0) },
    ];
    const plane = pullPlane({ alone: unit(1, 1, 1), inText: unit(1, 2, 0), withPicture: unit(3, 0, 1), senses }, 0);
    expect(plane.picture).toEqual(plane.text);
  });
});
