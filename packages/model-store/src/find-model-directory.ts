import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MANIFEST_FILE } from './file-names.ts';
import { modelMissing } from './model-missing.ts';

/**
 * The nearest `models/wordsight-base` above a directory: inside this package, beside it, or in the repository.
 * Packages are looked up on the same way, so no directory is trusted here that code would not come from.
 *
 * @throws {@link WordsightError} `MODEL_MISSING`.
 */
export function findModelDirectory(start: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let directory = start; ; directory = dirname(directory)) {
    const candidate = join(directory, 'models', 'wordsight-base');
    if (existsSync(join(candidate, MANIFEST_FILE))) return candidate;
    if (directory === dirname(directory)) break;
  }
  throw modelMissing('the model wordsight-base with this package or its repository', 'none');
}
