import { link, mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadModel } from './load-model.ts';
import { CONTENTS, temporaryDirectory, temporaryModel } from './test/temporary-model.ts';

/** Loads a model after something was done to its directory, and gives the code and message of the refusal. */
async function refusalAfter(change: (directory: string) => Promise<unknown>): Promise<unknown> {
  const directory = await temporaryModel();
  await change(directory);
  return loadModel(directory).catch((error: unknown) => error);
}

const refusal = (code: string, message: RegExp): unknown =>
  expect.objectContaining({
    name: 'WordsightError',
    code,
    message: expect.stringMatching(message),
    mend: expect.stringMatching(/^[A-Z].+\.$/),
  });

describe('loadModel', () => {
  it('gives the facts of a model and the paths of its files', async () => {
    const directory = await temporaryModel({ 'extra.bin': 'more' });
    await writeFile(join(directory, 'MODEL_CARD.md'), '# Card');
    const model = await loadModel(directory);
    expect(model.manifest).toMatchObject({ name: 'wordsight-tiny', width: 4, vision: { patches: 64 } });
    expect(model.manifest.files['extra.bin']?.bytes).toBe(4);
    expect(await readFile(model.pathOf('vision.onnx'), 'utf8')).toBe(CONTENTS['vision.onnx']);
  });

  it('has no path for a name that the manifest does not list', async () => {
    const model = await loadModel(await temporaryModel());
    for (const name of ['manifest.json', '../vision.onnx', 'toString', '__proto__', '']) {
      expect(() => model.pathOf(name)).toThrowError(refusal('MODEL_MISSING', /name of a file/));
    }
  });

  it('accepts a link to the directory and gives the place behind it', async () => {
    const directory = await temporaryModel();
    const other = join(await temporaryDirectory(), 'link');
    await symlink(directory, other);
    expect((await loadModel(other)).directory).toBe((await loadModel(directory)).directory);
  });

  it('loads the same model many times at once', async () => {
    const directory = await temporaryModel({ 'vision.onnx': new Uint8Array(3_000_000).fill(7) });
    const models = await Promise.all(Array.from({ length: 8 }, () => loadModel(directory)));
    for (const model of models) expect(model.manifest).toEqual(models[0]?.manifest);
  });

  it('refuses a directory that is not there, or is a file', async () => {
    const directory = await temporaryModel();
    await expect(loadModel(join(directory, 'none'))).rejects.toEqual(refusal('MODEL_MISSING', /directory of a model/));
    await expect(loadModel(join(directory, 'core.onnx'))).rejects.toEqual(refusal('MODEL_MISSING', /received a file/));
    await expect(loadModel(`${directory}\0`)).rejects.toEqual(refusal('MODEL_MISSING', /directory of a model/));
  });

  it('refuses a directory without a manifest, or without a listed file', async () => {
    const manifest = await refusalAfter((directory) => rm(join(directory, 'manifest.json')));
    expect(manifest).toEqual(refusal('MODEL_MISSING', /manifest\.json/));
    const graph = await refusalAfter((directory) => rm(join(directory, 'text.onnx')));
    expect(graph).toEqual(refusal('MODEL_MISSING', /text\.onnx/));
  });

  it('refuses a file of which one byte changed', async () => {
    const error = await refusalAfter((directory) => writeFile(join(directory, 'core.onnx'), 'the kore graph'));
    expect(error).toEqual(refusal('MODEL_CHECKSUM', /core\.onnx .* SHA-256 .* same size/));
  });

  it('refuses a file that was cut or grew', async () => {
    const cut = await refusalAfter((directory) => truncate(join(directory, 'vision.onnx'), 5));
    expect(cut).toEqual(refusal('MODEL_CHECKSUM', /vision\.onnx to have 16 bytes, received 5/));
    const empty = await refusalAfter((directory) => truncate(join(directory, 'vision.onnx'), 0));
    expect(empty).toEqual(refusal('MODEL_CHECKSUM', /received 0/));
    const grown = await refusalAfter((directory) => writeFile(join(directory, 'senses.bin'), '!', { flag: 'a' }));
    expect(grown).toEqual(refusal('MODEL_CHECKSUM', /senses\.bin to have 16 bytes, received 17/));
  });

  it.each(['vision.onnx', 'tokenizer.json', 'manifest.json'])(
    'refuses a symbolic link as %s, hard links allowed or not',
    async (name) => {
      const directory = await temporaryModel();
      const elsewhere = join(await temporaryDirectory(), name);
      await rename(join(directory, name), elsewhere);
      await symlink(elsewhere, join(directory, name));
      for (const allowHardLinks of [false, true]) {
        const expected = refusal('MODEL_INVALID', /a symbolic link/);
        await expect(loadModel(directory, { allowHardLinks })).rejects.toEqual(expected);
      }
    },
  );

  it.each(['core.onnx', 'manifest.json'])('refuses a hard link as %s unless hard links are allowed', async (name) => {
    const directory = await temporaryModel();
    await link(join(directory, name), join(await temporaryDirectory(), 'other-name'));
    await expect(loadModel(directory)).rejects.toEqual(refusal('MODEL_INVALID', /2 hard links/));
    expect((await loadModel(directory, { allowHardLinks: true })).manifest.name).toBe('wordsight-tiny');
  });

  it('still compares the content of hard links that are allowed', async () => {
    const directory = await temporaryModel();
    const other = join(await temporaryDirectory(), 'other-name');
    await link(join(directory, 'core.onnx'), other);
    await writeFile(other, 'the kore graph');
    await expect(loadModel(directory, { allowHardLinks: true })).rejects.toEqual(
      refusal('MODEL_CHECKSUM', /core\.onnx/),
    );
  });

  it('refuses a directory in the place of a file', async () => {
    const error = await refusalAfter(async (directory) => {
      await rm(join(directory, 'senses.bin'));
      await mkdir(join(directory, 'senses.bin'));
    });
    expect(error).toEqual(refusal('MODEL_INVALID', /senses\.bin .* a directory/));
  });

  it('refuses foreign files, says how many and names the first', async () => {
    const error = await refusalAfter(async (directory) => {
      await writeFile(join(directory, 'weights.data'), '');
      await mkdir(join(directory, '.cache'));
    });
    expect(error).toEqual(refusal('MODEL_INVALID', /received 2 more, the first of them "\.cache"/));
  });

  it('shows a foreign name without its control characters', async () => {
    const error = await refusalAfter((directory) => writeFile(join(directory, 'a\u001b[31m\n'), ''));
    expect(error).toEqual(refusal('MODEL_INVALID', /the first of them "a\\u001b\[31m\\n"/));
  });

  it('refuses a manifest above 1 MiB before reading it', async () => {
    const error = await refusalAfter((directory) => truncate(join(directory, 'manifest.json'), 5_000_000_000));
    expect(error).toEqual(refusal('MANIFEST_INVALID', /at most 1048576 bytes/));
  });
});
