import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadModel } from './load-model.ts';
import { CONTENTS, manifestOf, temporaryModel } from './test/temporary-model.ts';
import { writeChecksums } from './write-checksums.ts';

/** A manifest as training leaves it: facts and names of files, no checksums. */
const facts = (changes: Record<string, unknown> = {}): string => {
  const files = Object.fromEntries(Object.keys(CONTENTS).map((name) => [name, {}]));
  return JSON.stringify({ ...manifestOf(CONTENTS), files, note: 'kept', ...changes });
};

describe('writeChecksums', () => {
  it('makes a model loadable whose manifest has no checksums yet', async () => {
    const directory = await temporaryModel({}, facts());
    await expect(loadModel(directory)).rejects.toMatchObject({ code: 'MANIFEST_INVALID' });
    const manifest = await writeChecksums(directory);
    expect((await loadModel(directory)).manifest).toEqual(manifest);
  });

  it('takes a changed file into a manifest that fitted the old one', async () => {
    const directory = await temporaryModel();
    await writeFile(join(directory, 'core.onnx'), 'a new core graph');
    await expect(loadModel(directory)).rejects.toMatchObject({ code: 'MODEL_CHECKSUM' });
    await writeChecksums(directory);
    expect((await loadModel(directory)).manifest.files['core.onnx']?.bytes).toBe(16);
  });

  it('keeps every other fact and leaves no file behind', async () => {
    const directory = await temporaryModel({}, facts());
    await writeChecksums(directory);
    const written: unknown = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8'));
    expect(written).toEqual({ ...manifestOf(CONTENTS), note: 'kept' });
    expect((await readdir(directory)).toSorted()).toEqual([...Object.keys(CONTENTS), 'manifest.json'].toSorted());
  });

  it('keeps the old manifest when a fact is not right or a file is missing', async () => {
    const directory = await temporaryModel({}, facts({ width: 0 }));
    await expect(writeChecksums(directory)).rejects.toMatchObject({ code: 'MANIFEST_INVALID' });
    expect(await readFile(join(directory, 'manifest.json'), 'utf8')).toBe(facts({ width: 0 }));
    await rm(join(directory, 'text.onnx'));
    await expect(writeChecksums(directory)).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringContaining('text.onnx'),
    });
  });

  it('refuses to read files outside the directory', async () => {
    const directory = await temporaryModel({}, facts({ files: { '../secret': {} } }));
    await expect(writeChecksums(directory)).rejects.toMatchObject({ code: 'MANIFEST_INVALID' });
  });
});
