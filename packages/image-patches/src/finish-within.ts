import { WordsightError } from '@wordsight/contracts';
import { aborted } from './aborted.ts';

/**
 * Waits for work that cannot be stopped, but no longer than its caller is willing to.
 *
 * The work itself goes on after a timeout or an abort; whoever started it frees what it holds once it ends.
 *
 * @throws `TIMEOUT` after `timeoutMs` milliseconds, `ABORTED` when the signal fires, or what the work throws.
 */
export function finishWithin<Result>(
  work: Promise<Result>,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal?: AbortSignal },
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(
        new WordsightError('TIMEOUT', {
          message: `Expected to decode the picture in ${timeoutMs} ms, received no result in that time.`,
          mend: 'Send a smaller picture, or save it as baseline JPEG.',
        }),
      );
    }, timeoutMs);
    const abort = () => signal !== undefined && reject(aborted(signal));
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    });
  });
}
