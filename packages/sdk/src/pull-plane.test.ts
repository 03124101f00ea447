import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pullPlane } from './pull-plane.ts';
import { scoreSenses } from './score-senses.ts';

const vector = fc
  .array(fc.integer({ min: -100, max: 100 }), { minLength: 5, maxLength: 5 })
  .filter((values) => values.some((value) => value !== 0))
  .map((values) => Float32Array.from(values));

const right = Float32Array.of(1, 0, 0);
const up = Float32Array.of(0, 1, 0);
const between = Float32Array.of(1, 1, 0);
const score = (id: string, prior: number, posterior: number) => ({ id, prior, textual: prior, posterior });

describe('pullPlane', () => {
  it('shows how far the word leans and how many degrees its vector turned', () => {
    const vectors = { alone: between, inText: between, withPicture: right, candidates: [right, up] };
    const plane = pullPlane(vectors, [score('a', 0.5, 0.9), score('b', 0.5, 0.1)], 1);
    expect(plane.alone).toEqual([0, 0]);
    expect(plane.picture[0]).toBeCloseTo(0.8, 6);
    expect(plane.picture[1]).toBeCloseTo(45, 3);
    expect(plane.senses.map(({ at }) => at[0])).toEqual([1, -1]);
    expect(plane.senses[1]!.at[1]).toBeCloseTo(45, 3);
  });

  it('ends at the text when the picture has no strength, and farther off when it has twice its own', () => {
    const vectors = { alone: between, inText: between, withPicture: right, candidates: [right, up] };
    const scores = [score('a', 0.5, 0.5), score('b', 0.5, 0.5)];
    expect(pullPlane(vectors, scores, 0).picture).toEqual(pullPlane(vectors, scores, 0).text);
    expect(pullPlane(vectors, scores, 2).picture[1]).toBeGreaterThan(pullPlane(vectors, scores, 1).picture[1]);
  });

  it('stays within −1 to 1 and 0 to 180 degrees for any vectors', () => {
    fc.assert(
      fc.property(vector, vector, vector, fc.array(vector, { minLength: 2, maxLength: 4 }), (x, h, z, candidates) => {
        const numbers = scoreSenses({ alone: x, inText: h, withPicture: z }, candidates, {
          temperature: 0.05,
          gamma: 1,
        });
        const senses = numbers.map((each, index) => ({ id: `${index}`, ...each }));
        const plane = pullPlane({ alone: x, inText: h, withPicture: z, candidates }, senses, 1);
        for (const [lean, turn] of [plane.alone, plane.text, plane.picture, ...plane.senses.map(({ at }) => at)]) {
          expect(lean >= -1 && lean <= 1 && turn >= 0 && turn <= 180).toBe(true);
        }
      }),
    );
  });
});
