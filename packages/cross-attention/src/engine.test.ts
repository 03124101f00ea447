import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, openEngine } from './engine.ts';
import { toyModel } from './test/toy-model.ts';
import { TOY } from './test/toy-vision.ts';

const shape = { frames: 2, patchesPerFrame: TOY.patchesPerFrame, patchWidth: TOY.patchWidth };
const patches = Uint8Array.from({ length: 2 * 4 * 12 }, (_, index) => (index % 48 === 0 ? 0 : index));

describe('an engine', () => {
  const model = toyModel();
  let engine: Engine;

  beforeAll(async () => {
    engine = await openEngine({ ...model, processes: 1 });
  });

  afterAll(async () => {
    await engine.close();
    model.remove();
  });

  it('encodes frames to vectors of unit length', async () => {
    const encoding = await engine.encodeVision(patches, shape);
    expect(encoding.width).toBe(8);
    expect(encoding.patches).toHaveLength(2 * 4 * 8);
    expect(encoding.image).toHaveLength(2 * 8);
    for (const vectors of [encoding.patches, encoding.image]) {
      for (let start = 0; start < vectors.length; start += 8) {
        expect(Math.hypot(...vectors.subarray(start, start + 8))).toBeCloseTo(1, 5);
      }
    }
  });

  it('encodes texts, whatever stands behind the mask', async () => {
    const mask = BigInt64Array.of(1n, 1n, 0n);
    const states = async (last: bigint) =>
      (await engine.encodeText(BigInt64Array.of(3n, 4n, last), mask, { rows: 1, columns: 3 })).states;
    const [one, other] = [await states(0n), await states(9n)];
    expect(one).toHaveLength(3 * 8);
    expect(one.subarray(0, 16)).toEqual(other.subarray(0, 16));
  });

  it('gives arrays that own their memory', async () => {
    const encoding = await engine.encodeVision(patches, shape);
    expect(encoding.image.buffer.byteLength).toBe(encoding.image.byteLength);
  });

  it('lets words look at visual tokens that are there, and at no others', async () => {
    const question = { words: new Float32Array(8).fill(1), visual: patchesOf(2), position: new Float32Array(6) };
    const all = await engine.attendVisual(question);
    expect(all.attention).toMatchObject({ layers: 2, heads: 2, words: 1, visualTokens: 2 });
    for (let row = 0; row < 4; row += 1) {
      const [first, second] = all.attention.data.subarray(row * 2, row * 2 + 2);
      expect(first! + second! + all.attention.nullData[row]!).toBeCloseTo(1, 6);
    }
    const masked = await engine.attendVisual({ ...question, visualMask: Float32Array.of(1, 0) });
    const alone = await engine.attendVisual({ ...question, visual: patchesOf(1), position: new Float32Array(3) });
    expect([...masked.attention.data].filter((_, index) => index % 2 === 1)).toEqual([0, 0, 0, 0]);
    for (const [index, value] of alone.output.entries()) expect(masked.output[index]).toBeCloseTo(value, 5);
  });

  it('tells what its graphs take and give', async () => {
    const { vision, core } = await engine.facts();
    expect(vision.inputs).toEqual([{ name: 'patches', type: 'uint8', shape: ['frames', 4, 12] }]);
    expect(core.outputs.map((port) => port.name)).toEqual(['output', 'weights']);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['patches of another number', () => engine.encodeVision(new Uint8Array(47), { ...shape, frames: 1 }), '48 numbers'],
    [
      'patches of another model',
      () => engine.encodeVision(new Uint8Array(60), { frames: 1, patchesPerFrame: 5, patchWidth: 12 }),
      'patchesPerFrame to be 4',
    ],
    ['no frame', () => engine.encodeVision(new Uint8Array(), { ...shape, frames: 0 }), 'frames to be a whole number'],
    [
      'a mask of another length',
      () => engine.encodeText(BigInt64Array.of(1n), BigInt64Array.of(), { rows: 1, columns: 1 }),
      '1 numbers for [rows 1, columns 1], received 0',
    ],
    [
      'no word',
      () =>
        engine.attendVisual({ words: new Float32Array(), visual: new Float32Array(), position: new Float32Array() }),
      '8 numbers for [words 1, width 8], received 0',
    ],
    [
      'half a visual token',
      () =>
        engine.attendVisual({ words: new Float32Array(8), visual: new Float32Array(4), position: new Float32Array(3) }),
      '8 numbers for [visual tokens 1, width 8], received 4',
    ],
    [
      'a position too few',
      () => engine.attendVisual({ words: new Float32Array(8), visual: patchesOf(2), position: new Float32Array(3) }),
      '6 numbers in position, received 3',
    ],
    [
      'a position without a token',
      () =>
        engine.attendVisual({ words: new Float32Array(8), visual: new Float32Array(), position: new Float32Array(3) }),
      '0 numbers in position, received 3',
    ],
    [
      'a visual mask of another length',
      () =>
        engine.attendVisual({
          words: new Float32Array(8),
          visual: patchesOf(1),
          position: new Float32Array(3),
          visualMask: new Float32Array(2),
        }),
      '1 numbers in visualMask, received 2',
    ],
  ])('refuses %s with SHAPE_MISMATCH', async (_, call, words) => {
    await expect(call()).rejects.toMatchObject({ code: 'SHAPE_MISMATCH', message: expect.stringContaining(words) });
  });

  it('refuses a visual mask that is not of 0 and 1', async () => {
    const question = { words: new Float32Array(8), visual: patchesOf(1), position: new Float32Array(3) };
    const call = engine.attendVisual({ ...question, visualMask: Float32Array.of(Number.NaN) });
    await expect(call).rejects.toMatchObject({ code: 'FIELD_INVALID' });
  });

  it('fails a call whose input the graph refuses, and only that', async () => {
    const call = engine.encodeText(BigInt64Array.of(999n), BigInt64Array.of(1n), { rows: 1, columns: 1 });
    await expect(call).rejects.toMatchObject({ code: 'ENGINE_FAILED', message: expect.stringContaining('text graph') });
    await expect(engine.encodeVision(patches, shape)).resolves.toMatchObject({ width: 8 });
  });
});

function patchesOf(tokens: number): Float32Array {
  return Float32Array.from({ length: tokens * 8 }, (_, index) => Math.sin(index));
}
