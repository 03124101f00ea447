import { WordsightError } from '@wordsight/contracts';
import type { Job } from './job.ts';
import type { Outputs } from './messages.ts';
import type { Settle } from './settle.ts';

/** What ends a call from outside. */
export interface CallOptions {
  /** Counted from the construction of the call. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** Told after the deadline or the signal settled the call: nobody needs its run any more. */
  onGivenUp(why: 'TIMEOUT' | 'ABORTED'): void;
}

/** One waiting or running job with its deadline and its caller's abort signal. Settles once; later words are dropped. */
export class Call {
  readonly job: Job;
  readonly outputs: Promise<Outputs>;
  /** It was in a joined run that failed, so it goes alone from now on. */
  alone = false;
  /** Runs of it that ended with a dead process. */
  deaths = 0;

  #settle: Settle<Outputs> | undefined;
  readonly #timer: NodeJS.Timeout;
  readonly #signal: AbortSignal | undefined;
  readonly #onAbort: () => void;

  constructor(job: Job, { timeoutMs, signal, onGivenUp }: CallOptions) {
    this.job = job;
    this.outputs = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // This timer also keeps the program alive while somebody waits.
    this.#timer = setTimeout(() => {
      this.reject(
        new WordsightError('TIMEOUT', {
          message: `Expected an answer within ${timeoutMs} ms of the call, received none.`,
          mend: 'Send less at once, or raise timeoutMs.',
        }),
      );
      onGivenUp('TIMEOUT');
    }, timeoutMs);
    this.#onAbort = () => {
      this.reject(aborted(signal?.reason));
      onGivenUp('ABORTED');
    };
    this.#signal = signal;
    signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  get settled(): boolean {
    return this.#settle === undefined;
  }

  resolve(outputs: Outputs): void {
    this.#end()?.resolve(outputs);
  }

  reject(error: unknown): void {
    this.#end()?.reject(error);
  }

  #end(): Settle<Outputs> | undefined {
    const settle = this.#settle;
    this.#settle = undefined;
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener('abort', this.#onAbort);
    return settle;
  }
}

/** The `ABORTED` of a call whose caller gave it up. */
export function aborted(cause: unknown): WordsightError {
  return new WordsightError('ABORTED', {
    message: 'Expected the call to be wanted until its end, received an abort signal.',
    mend: 'Call again if the answer is still wanted.',
    cause,
  });
}
