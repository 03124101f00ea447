import { WordsightError } from '@wordsight/contracts';

/** The error for a manifest that does not say what it should. */
export function manifestInvalid(expected: string, received: string, cause?: unknown): WordsightError {
  return new WordsightError('MANIFEST_INVALID', {
    message: `Expected ${expected} in manifest.json, received ${received}.`,
    mend: 'Correct the manifest, or fetch the model again.',
    cause,
  });
}
