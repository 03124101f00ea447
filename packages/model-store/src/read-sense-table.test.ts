import { rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadModel } from './load-model.ts';
import { readSenseTable } from './read-sense-table.ts';
import type { SenseTable } from './sense-table.ts';
import { halves, temporaryModel } from './test/temporary-model.ts';
import type { Contents } from './test/temporary-model.ts';

const open = async (changes: Contents = {}): Promise<SenseTable> =>
  readSenseTable(await loadModel(await temporaryModel(changes)));
const senses = (changes: Record<string, unknown>): Contents => ({
  'senses.json': JSON.stringify({ ids: ['crane.bird', 'crane.machine'], width: 4, type: 'float16', ...changes }),
});
const [one, tiny, infinity, nan] = [0x3c00, 0x0001, 0x7c00, 0x7e00];

describe('readSenseTable', () => {
  it('gives each sense its vector at unit length', async () => {
    const table = await open();
    expect(table.ids).toEqual(['crane.bird', 'crane.machine']);
    expect(table.width).toBe(4);
    expect(table.vectorOf('crane.bird')).toEqual(Float32Array.of(1, 0, 0, 0));
    expect(table.vectorOf('crane.machine')).toEqual(Float32Array.of(0.5, 0.5, 0.5, 0.5));
  });

  it('reads the smallest halves too', async () => {
    const table = await open({ 'senses.bin': halves([tiny, 0, 0, 0, 0, tiny, 0x8001, 0]) });
    expect(table.vectorOf('crane.bird')).toEqual(Float32Array.of(1, 0, 0, 0));
    expect(table.vectorOf('crane.machine')?.[2]).toBeCloseTo(-Math.SQRT1_2, 6);
  });

  it('knows nothing of other ids', async () => {
    const table = await open();
    for (const id of ['crane.dance', '__proto__', 'toString', '']) {
      expect(table.has(id)).toBe(false);
      expect(table.vectorOf(id)).toBeUndefined();
    }
    expect(table.has('crane.machine')).toBe(true);
  });

  it('hands out copies, so that nobody changes the table', async () => {
    const table = await open();
    table.vectorOf('crane.bird')?.fill(9);
    expect(table.vectorOf('crane.bird')).toEqual(Float32Array.of(1, 0, 0, 0));
  });

  it.each<[string, Contents, RegExp]>([
    ['an id too few', senses({ ids: ['crane.bird'] }), /8 bytes of senses\.bin, received 16/],
    ['a cut table', { 'senses.bin': halves([one, one, one]) }, /16 bytes of senses\.bin, received 6/],
    ['another width', senses({ width: 8 }), /the width 4 of the manifest/],
    ['another type', senses({ type: 'float32' }), /float16/],
    ['no ids', senses({ ids: [] }), /list of ids/],
    ['ids that are no list', senses({ ids: { length: 2 } }), /list of ids/],
    ['an id that is no text', senses({ ids: ['crane.bird', 7] }), /ids of .* 1 others/],
    ['an id with a space', senses({ ids: ['crane.bird', 'crane machine'] }), /ids of .* 1 others/],
    ['an id twice', senses({ ids: ['crane.bird', 'crane.bird'] }), /each id once/],
    ['infinity', { 'senses.bin': halves([one, 0, 0, 0, one, infinity, 0, 0]) }, /finite/],
    ['what is no number', { 'senses.bin': halves([one, 0, 0, 0, one, nan, 0, 0]) }, /finite/],
    ['a vector of zeros', { 'senses.bin': halves([one, 0, 0, 0, 0, 0, 0x8000, 0]) }, /with a length/],
    ['text that is not JSON', { 'senses.json': '{"ids":' }, /JSON/],
    ['null', { 'senses.json': 'null' }, /float16/],
    ['a key that names a prototype', { 'senses.json': '{"__proto__":{"type":"float16"}}' }, /JSON/],
  ])('refuses %s', async (_, changes, message) => {
    await expect(open(changes)).rejects.toMatchObject({
      code: 'MODEL_INVALID',
      message: expect.stringMatching(message),
      mend: expect.stringMatching(/\.$/),
    });
  });

  it('sees that a file changed or went away after the model was loaded', async () => {
    const model = await loadModel(await temporaryModel());
    await writeFile(model.pathOf('senses.bin'), halves([0, one, 0, 0, one, one, one, one]));
    await expect(readSenseTable(model)).rejects.toMatchObject({ code: 'MODEL_CHECKSUM' });
    await rm(model.pathOf('senses.json'));
    await expect(readSenseTable(model)).rejects.toMatchObject({ code: 'MODEL_MISSING' });
  });
});
