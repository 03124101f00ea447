import { WordsightError } from '@wordsight/contracts';

/** The refusal after the caller has called its work off. */
export function aborted(signal: AbortSignal): WordsightError {
  return new WordsightError('ABORTED', {
    message: 'Expected to finish the picture, received an abort signal.',
    mend: 'Send the picture again when it is wanted.',
    cause: signal.reason,
  });
}
