import { WordsightError } from '@wordsight/contracts';

/** The `ENGINE_FAILED` of a call, or of an engine whose processes do not come up. */
export function engineFailed(expected: string, received: string, cause: unknown): WordsightError {
  return new WordsightError('ENGINE_FAILED', {
    message: `Expected ${expected}, received ${received}.`,
    mend: 'Look at the cause; send the input again once, and report it if it fails again.',
    cause,
  });
}
