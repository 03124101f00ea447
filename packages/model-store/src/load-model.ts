import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { WordsightError } from '@wordsight/contracts';
import { checkContent } from './check-content.ts';
import { checkDirectory } from './check-directory.ts';
import { checkFile } from './check-file.ts';
import { hashFile } from './hash-file.ts';
import type { LoadModelOptions } from './load-model-options.ts';
import type { Manifest } from './manifest.ts';
import type { Model } from './model.ts';
import { modelMissing } from './model-missing.ts';
import { parseManifest } from './parse-manifest.ts';
import { readManifest } from './read-manifest.ts';

/**
 * Finds a model's files and compares every one with the manifest, so that no engine opens what nobody vouched for.
 * Files are hashed in chunks and not kept. Keep the directory read-only: what changes after loading is not seen.
 *
 * @param directory - Holds `manifest.json` and the files it lists, and at most `MODEL_CARD.md` besides.
 * @throws {@link WordsightError} `MODEL_MISSING` when the directory, the manifest or a listed file is not there,
 * `MANIFEST_INVALID` when the manifest does not say what it should, `MODEL_INVALID` for links, directories and foreign
 * files, `MODEL_CHECKSUM` when a size or SHA-256 differs.
 */
export async function loadModel(directory: string, options: LoadModelOptions = {}): Promise<Model> {
  const home = await findDirectory(directory);
  const manifest = parseManifest(await readManifest(home, options));
  await checkDirectory(home, manifest);
  for (const name of Object.keys(manifest.files)) await verify(home, name, manifest, options);
  return {
    manifest,
    directory: home,
    pathOf(name) {
      if (name in manifest.files) return join(home, name);
      throw modelMissing('the name of a file in the manifest', 'another name');
    },
  };
}

async function findDirectory(directory: string): Promise<string> {
  try {
    const home = await realpath(directory);
    if ((await stat(home)).isDirectory()) return home;
  } catch (cause) {
    throw modelMissing('the directory of a model', 'none that can be read', cause);
  }
  throw modelMissing('the directory of a model', 'a file');
}

async function verify(home: string, name: string, { files }: Manifest, options: LoadModelOptions): Promise<void> {
  const path = join(home, name);
  const expected = files[name];
  if (expected === undefined) return;
  // The size first: it needs no reading.
  checkContent(name, expected, { bytes: await checkFile(path, name, options) });
  const received = await hashFile(path).catch((cause: unknown) => {
    throw new WordsightError('MODEL_INVALID', {
      message: `Expected ${name} to be readable, received an error of the system.`,
      mend: 'Give the process the right to read the file.',
      cause,
    });
  });
  checkContent(name, expected, received);
}
