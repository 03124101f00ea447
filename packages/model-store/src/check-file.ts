import { lstat } from 'node:fs/promises';
import { WordsightError } from '@wordsight/contracts';
import type { LoadModelOptions } from './load-model-options.ts';
import { modelMissing } from './model-missing.ts';

/**
 * Makes sure that a path is a file of its own: no link to elsewhere, no directory, no pipe.
 *
 * @param name - Base name, for messages.
 * @returns Its size in bytes.
 * @throws {@link WordsightError} `MODEL_MISSING` or `MODEL_INVALID`.
 */
export async function checkFile(path: string, name: string, options: LoadModelOptions): Promise<number> {
  const facts = await lstat(path).catch((cause: unknown) => {
    throw modelMissing(`the file ${name} in the model’s directory`, 'none that can be read', cause);
  });
  if (facts.isSymbolicLink()) {
    throw notOwn(name, 'a symbolic link', 'Put the file itself in the place of the link.');
  }
  if (!facts.isFile()) {
    throw notOwn(name, facts.isDirectory() ? 'a directory' : 'something else', 'Put the model’s file there.');
  }
  if (facts.nlink > 1 && options.allowHardLinks !== true) {
    const mend = 'Copy the model, or pass allowHardLinks when a package manager linked it.';
    throw notOwn(name, `one with ${facts.nlink} hard links`, mend);
  }
  return facts.size;
}

function notOwn(name: string, received: string, mend: string): WordsightError {
  return new WordsightError('MODEL_INVALID', {
    message: `Expected ${name} to be a file of its own, received ${received}.`,
    mend,
  });
}
