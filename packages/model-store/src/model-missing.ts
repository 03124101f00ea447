import { WordsightError } from '@wordsight/contracts';

/** The error for a model, or a file of it, that is not there. */
export function modelMissing(expected: string, received: string, cause?: unknown): WordsightError {
  return new WordsightError('MODEL_MISSING', {
    message: `Expected ${expected}, received ${received}.`,
    mend: 'Pass the directory of a complete model, or set WORDSIGHT_MODEL to it.',
    cause,
  });
}
