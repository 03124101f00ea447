import type { WordsightError } from '@wordsight/contracts';
import { refusal } from './refusal.ts';

/** @throws `ABORTED` once the signal has fired. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw aborted(signal);
}

/** The refusal after the caller has called its work off. */
export function aborted(signal: AbortSignal | undefined): WordsightError {
  return refusal('ABORTED', {
    expected: 'to finish the clip',
    received: 'an abort signal',
    mend: 'Send the clip again when it is wanted.',
    cause: signal?.reason,
  });
}
