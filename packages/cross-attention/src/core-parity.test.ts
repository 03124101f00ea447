import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, openEngine } from './engine.ts';
import { randomFloats } from './test/random.ts';
import { type Initializers, readInitializers } from './test/read-initializers.ts';
import { referenceCore } from './test/reference-core.ts';
import { type ToyModel, toyModel } from './test/toy-model.ts';
import { TOY } from './test/toy-vision.ts';

const SHIPPED = fileURLToPath(new URL('../../../models/wordsight-base/', import.meta.url));
const shippedIsThere = ['vision', 'text', 'core'].every((graph) => existsSync(`${SHIPPED}${graph}.onnx`));

const toy: ToyModel = toyModel();
const shipped = {
  visionPath: `${SHIPPED}vision.onnx`,
  textPath: `${SHIPPED}text.onnx`,
  corePath: `${SHIPPED}core.onnx`,
};

/** Sizes, the share of visual tokens that are there, and a seed for the numbers. */
const question = fc.record({
  words: fc.integer({ min: 1, max: 12 }),
  tokens: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 200 })),
  share: fc.constantFrom(0, 0.5, 0.9, 1),
  seed: fc.nat(),
});

describe.each([
  { name: 'a toy model', paths: toy, there: true, patchesPerFrame: TOY.patchesPerFrame },
  {
    name: shippedIsThere ? 'the shipped model' : 'the shipped model (skipped: models/wordsight-base has no graphs)',
    paths: shipped,
    there: shippedIsThere,
    patchesPerFrame: 64,
  },
])('the core of $name', ({ paths, there, patchesPerFrame }) => {
  let engine: Engine;
  let initializers: Initializers;
  let width: number;
  let heads: number;

  beforeAll(async () => {
    if (!there) return;
    engine = await openEngine({ ...paths, processes: 1 });
    initializers = readInitializers(readFileSync(paths.corePath));
    const { core } = await engine.facts();
    width = Number(core.inputs.find((port) => port.name === 'words')?.shape[1]);
    heads = Number(core.outputs.find((port) => port.name === 'weights')?.shape[1]);
  });

  afterAll(() => engine?.close());

  function ask(words: number, tokens: number, share: number, seed: number) {
    const chance = randomFloats(seed + 3, tokens);
    // Rows of about unit length, as the encoders give them.
    const reach = Math.sqrt(3 / width);
    return {
      words: randomFloats(seed, words * width, reach),
      visual: randomFloats(seed + 1, tokens * width, reach),
      // Rows and columns from 0 to 1; float32 loses 1.5e-6 of an angle for every second, so clips stay short here.
      position: randomFloats(seed + 2, tokens * 3).map((value) => (value + 1) / 2),
      visualMask: chance.map((value) => ((value + 1) / 2 < share ? 1 : 0)),
    };
  }

  it.skipIf(!there)('agrees with the float64 reference to 1e-5 for all shapes and masks', async () => {
    await fc.assert(
      fc.asyncProperty(question, async ({ words, tokens, share, seed }) => {
        const input = ask(words, tokens, share, seed);
        const { output, attention } = await engine.attendVisual(input);
        const expected = referenceCore(initializers, heads, { ...input, mask: input.visualMask, patchesPerFrame });
        expect(attention).toMatchObject({ layers: expected.weights.length, heads, words, visualTokens: tokens });
        expect(largestDifference(output, expected.output)).toBeLessThan(1e-5);
        expect(
          largestDifference(
            attention.data,
            expected.weights.flatMap((layer) => [...layer]),
          ),
        ).toBeLessThan(1e-5);
        expect(
          largestDifference(
            attention.nullData,
            expected.nullWeights.flatMap((layer) => [...layer]),
          ),
        ).toBeLessThan(1e-5);
      }),
      { numRuns: 25 },
    );
  });

  it.skipIf(!there)('looks at a clip that shows one picture again and again exactly as at the picture', async () => {
    const picture = ask(3, patchesPerFrame, 1, 8);
    const frames = 5;
    const again = (values: Float32Array): Float32Array =>
      Float32Array.from({ length: values.length * frames }, (_, index) => values[index % values.length]!);
    const { visualMask: _, ...rest } = picture;
    const one = await engine.attendVisual(rest);
    const clip = await engine.attendVisual({
      words: rest.words,
      visual: again(rest.visual),
      position: again(rest.position),
    });
    expect(largestDifference(clip.output, one.output)).toBeLessThan(1e-5);
    expect(largestDifference(clip.attention.nullData, one.attention.nullData)).toBeLessThan(1e-5);
  });

  it.skipIf(!there)('gives words back bit for bit, and looks at nothing, when no visual token is there', async () => {
    await fc.assert(
      fc.asyncProperty(question, async ({ words, tokens, seed }) => {
        const input = ask(words, tokens, 0, seed);
        const { output, attention } = await engine.attendVisual(input);
        expect(new Uint32Array(output.buffer)).toEqual(new Uint32Array(input.words.buffer));
        expect(attention.data).toHaveLength(attention.layers * heads * words * tokens);
        expect(attention.data.every((weight) => weight === 0)).toBe(true);
        expect(attention.nullData).toHaveLength(attention.layers * heads * words);
        expect(attention.nullData.every((weight) => weight === 1)).toBe(true);
      }),
      { numRuns: 15, examples: [[{ words: 3, tokens: 0, share: 1, seed: 1 }]] },
    );
  });
});

afterAll(() => toy.remove());

/** Relative where numbers are larger than 1. */
function largestDifference(received: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (received.length !== expected.length) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let index = 0; index < expected.length; index += 1) {
    const difference = Math.abs(received[index]! - expected[index]!) / Math.max(1, Math.abs(expected[index]!));
    // Not Math.max alone: NaN must count as different.
    if (!(difference <= largest)) largest = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
  }
  return largest;
}
