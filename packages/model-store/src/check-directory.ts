import { readdir } from 'node:fs/promises';
import { WordsightError } from '@wordsight/contracts';
import { UNLISTED_FILES } from './file-names.ts';
import type { Manifest } from './manifest.ts';

/**
 * Makes sure that nothing lies in a model's directory but what its manifest lists.
 *
 * @throws {@link WordsightError} `MODEL_INVALID` with the number of foreign files and the first one's base name.
 */
export async function checkDirectory(directory: string, { files }: Manifest): Promise<void> {
  const names = await readdir(directory);
  const foreign = names.filter((name) => !(name in files) && !UNLISTED_FILES.includes(name)).toSorted();
  if (foreign.length === 0) return;
  const first = JSON.stringify(foreign[0]?.slice(0, 100));
  throw new WordsightError('MODEL_INVALID', {
    message: `Expected only files that the manifest lists, received ${foreign.length} more, the first of them ${first}.`,
    mend: 'Move them out of the model’s directory.',
  });
}
