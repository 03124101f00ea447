import { WordsightError } from '@wordsight/contracts';

/** The error for a sense table that does not agree with itself or with the manifest. */
export function tableInvalid(expected: string, received: string, cause?: unknown): WordsightError {
  return new WordsightError('MODEL_INVALID', {
    message: `Expected ${expected}, received ${received}.`,
    mend: 'Export senses.json and senses.bin again in one run, then write the manifest anew.',
    cause,
  });
}
