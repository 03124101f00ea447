import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MANIFEST_FILE } from './file-names.ts';
import { findModelDirectory } from './find-model-directory.ts';
import { modelMissing } from './model-missing.ts';

/**
 * The directory of the model to use when none is named: the one that the environment variable `WORDSIGHT_MODEL`
 * names, else the shipped `wordsight-base`.
 *
 * @returns An absolute path that holds a manifest, which {@link loadModel} then checks.
 * @throws {@link WordsightError} `MODEL_MISSING` when neither is there.
 */
export function defaultModelDirectory(): string {
  const named = process.env['WORDSIGHT_MODEL'];
  if (named === undefined || named === '') return findModelDirectory();
  if (existsSync(join(named, MANIFEST_FILE))) return resolve(named);
  throw modelMissing('WORDSIGHT_MODEL to name a directory with a manifest.json', 'one without');
}
