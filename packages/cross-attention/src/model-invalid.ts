import { basename } from 'node:path';
import { WordsightError } from '@wordsight/contracts';

/** The `MODEL_INVALID` of one graph file; names the file without its folder. */
export function modelInvalid(path: string, expected: string, received: string, cause?: unknown): WordsightError {
  return new WordsightError('MODEL_INVALID', {
    message: `Expected ${basename(path)} to have ${expected}, received ${received}.`,
    mend: 'Install the model again, or export its graphs as the package documents them.',
    cause,
  });
}
