import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultModelDirectory } from './default-model-directory.ts';
import { findModelDirectory } from './find-model-directory.ts';
import { temporaryDirectory, temporaryModel } from './test/temporary-model.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Writes the manifest of a shipped model under a directory. */
async function ship(directory: string): Promise<string> {
  const model = join(directory, 'models', 'wordsight-base');
  await mkdir(model, { recursive: true });
  await writeFile(join(model, 'manifest.json'), '{}');
  return model;
}

describe('defaultModelDirectory', () => {
  it('is the directory that WORDSIGHT_MODEL names', async () => {
    const directory = await temporaryModel();
    vi.stubEnv('WORDSIGHT_MODEL', directory);
    expect(defaultModelDirectory()).toBe(directory);
  });

  it('does not fall back when WORDSIGHT_MODEL names a directory without a manifest', async () => {
    vi.stubEnv('WORDSIGHT_MODEL', await temporaryDirectory());
    expect(() => defaultModelDirectory()).toThrowError(
      expect.objectContaining({ code: 'MODEL_MISSING', message: expect.stringContaining('WORDSIGHT_MODEL') }),
    );
  });
});

describe('findModelDirectory', () => {
  it('finds the model of the repository above a package', async () => {
    const root = await temporaryDirectory();
    const model = await ship(root);
    expect(findModelDirectory(join(root, 'packages', 'model-store', 'dist'))).toBe(model);
  });

  it('prefers the model beside an installed package to one farther up', async () => {
    const root = await temporaryDirectory();
    await ship(root);
    const installed = join(root, 'node_modules', '@wordsight', 'model-store');
    const model = await ship(installed);
    expect(findModelDirectory(join(installed, 'dist'))).toBe(model);
  });

  it('passes by a directory of that name without a manifest', async () => {
    const root = await temporaryDirectory();
    const model = await ship(root);
    await mkdir(join(root, 'packages', 'models', 'wordsight-base'), { recursive: true });
    expect(findModelDirectory(join(root, 'packages', 'model-store'))).toBe(model);
  });

  it('says what is missing when there is none', async () => {
    const directory = await temporaryDirectory();
    expect(() => findModelDirectory(directory)).toThrowError(
      expect.objectContaining({ code: 'MODEL_MISSING', mend: expect.stringContaining('WORDSIGHT_MODEL') }),
    );
  });
});
