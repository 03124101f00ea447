import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attendSenses, type WordWithSenses } from './attend-senses.ts';
import { type Engine, openEngine } from './engine.ts';
import { randomFloats } from './test/random.ts';
import { toyModel } from './test/toy-model.ts';

const WIDTH = 8;

/** Words with so many senses each, all of unit length. */
function wordsOf(counts: readonly number[], seed: number): WordWithSenses[] {
  const unit = (place: number): Float32Array => {
    const numbers = randomFloats(seed + place, WIDTH);
    return numbers.map((value) => value / Math.hypot(...numbers));
  };
  return counts.map((count, word) => ({
    vector: unit(word * 100),
    senses: Array.from({ length: count }, (_, sense) => unit(word * 100 + sense + 1)),
  }));
}

const tokens = (count: number, seed: number) => ({
  visual: randomFloats(seed, count * WIDTH),
  position: new Float32Array(count * 3),
});

describe('attendSenses', () => {
  const model = toyModel();
  let engine: Engine;

  beforeAll(async () => {
    engine = await openEngine({ ...model, processes: 1 });
  });

  afterAll(async () => {
    await engine.close();
    model.remove();
  });

  it('gives every word back bit for bit when there is nothing to look at', async () => {
    const words = wordsOf([2, 3], 5);
    const { output, attention } = await attendSenses(engine, words, tokens(0, 1));
    expect(output).toEqual(Float32Array.from(words.flatMap(({ vector }) => [...vector])));
    expect(attention.nullData.every((weight) => weight === 1)).toBe(true);
  });

  it('gives one row a word: what it looked at and its null weight sum to 1, and none is below 0', async () => {
    const anything = fc.record({
      counts: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
      many: fc.integer({ min: 1, max: 9 }),
      seed: fc.nat({ max: 1e6 }),
    });
    await fc.assert(
      fc.asyncProperty(anything, async ({ counts, many, seed }) => {
        const { attention } = await attendSenses(engine, wordsOf(counts, seed), tokens(many, seed + 7));
        expect(attention).toMatchObject({ words: counts.length, visualTokens: many });
        const rows = attention.nullData.length;
        expect(rows).toBe(attention.layers * attention.heads * counts.length);
        for (let row = 0; row < rows; row += 1) {
          const weights = attention.data.subarray(row * many, (row + 1) * many);
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
          // Six sums of float32, each to its last place or two.
          expect(weights.reduce((sum, weight) => sum + weight, attention.nullData[row]!)).toBeCloseTo(1, 5);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('finds the same whatever order the senses come in, and whatever other words are asked', async () => {
    const [word, other] = wordsOf([3, 2], 11);
    const context = tokens(4, 3);
    const alone = await attendSenses(engine, [word!], context);
    const turned = await attendSenses(engine, [{ ...word!, senses: word!.senses.toReversed() }], context);
    const beside = await attendSenses(engine, [other!, word!], context);
    for (const [at, value] of alone.output.entries()) {
      expect(turned.output[at]).toBeCloseTo(value, 5);
      expect(beside.output[WIDTH + at]).toBeCloseTo(value, 5);
    }
  });

  it('looks with one more sense at least as much as without it', async () => {
    const [word] = wordsOf([4], 23);
    const context = tokens(6, 9);
    const nothingOf = async (senses: number) =>
      (await attendSenses(engine, [{ ...word!, senses: word!.senses.slice(0, senses) }], context)).attention.nullData;
    const [three, four] = [await nothingOf(3), await nothingOf(4)];
    for (const [row, weight] of four.entries()) expect(weight).toBeLessThanOrEqual(three[row]!);
  });

  it('refuses a sense of another width with SHAPE_MISMATCH', async () => {
    const [word] = wordsOf([2], 1);
    const short = { vector: word!.vector, senses: [word!.senses[0]!.subarray(0, WIDTH - 1)] };
    await expect(attendSenses(engine, [short], tokens(2, 1))).rejects.toMatchObject({ code: 'SHAPE_MISMATCH' });
  });
});
