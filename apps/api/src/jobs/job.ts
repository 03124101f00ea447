import type { ClipProgress } from '@wordsight/contracts';
import type { KeptExplanation } from '../explanations/explanation-store.ts';
import { WordsightError } from '@wordsight/contracts';
import { refuse } from '../errors/refuse.ts';

/** Where a job stands. */
export type JobStatus = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** How long a request waits for a job before it is told to come back. */
export interface Patience {
  readonly milliseconds: number;
  /** Clips longer than this are not waited for at all, in seconds. */
  readonly clipSeconds: number;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
}

/** One question about a clip that is being answered, watched by any number of requests. */
export class Job {
  readonly id: string;
  readonly #abort = new AbortController();
  readonly #watchers = new Set<() => void>();
  #status: JobStatus = 'waiting';
  #progress: ClipProgress | undefined;
  #answer: KeptExplanation | undefined;
  #error: unknown;
  #waiting = 0;
  #promised = false;

  constructor(id: string) {
    this.id = id;
  }

  get status(): JobStatus {
    return this.#status;
  }

  /** Of the work; `undefined` before it begins. */
  get progress(): ClipProgress | undefined {
    return this.#progress;
  }

  /** Why it failed or was cancelled. */
  get error(): unknown {
    return this.#error;
  }

  get ended(): boolean {
    return this.#status !== 'waiting' && this.#status !== 'running';
  }

  /** Aborted when the job is cancelled or late. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** From now on somebody may come back for it: it is no longer cancelled because a request goes away. */
  promise(): void {
    this.#promised = true;
  }

  /** Calls `listener` on every change until the returned function is called. */
  watch(listener: () => void): () => void {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  }

  begin(): void {
    if (!this.ended) this.#change('running');
  }

  report(progress: ClipProgress): void {
    if (this.ended) return;
    this.#progress = progress;
    this.#change('running');
  }

  finish(answer: KeptExplanation): void {
    if (this.ended) return;
    this.#answer = answer;
    this.#change('done');
  }

  /** An abort stays what it was called off for. */
  fail(error: unknown): void {
    if (this.ended) return;
    this.#error = this.signal.aborted ? this.signal.reason : error;
    const cancelled = WordsightError.isInstance(this.#error) && this.#error.code === 'ABORTED';
    this.#change(cancelled ? 'cancelled' : 'failed');
  }

  /** Calls the work off; those who wait hear `reason`. */
  cancel(reason: unknown = cancelled()): void {
    this.#abort.abort(reason);
    this.fail(reason);
  }

  /** The answer, or `undefined` when it takes longer than the request has patience. Throws why the job failed. */
  async answerWithin({ milliseconds, clipSeconds, signal }: Patience): Promise<KeptExplanation | undefined> {
    this.#waiting += 1;
    let [late, left] = [milliseconds <= 0, false];
    try {
      await new Promise<void>((resolve) => {
        const look = (): void => {
          const isLong = (this.#progress?.clipSeconds ?? 0) > clipSeconds;
          if (!this.ended && !late && !left && !isLong) return;
          clearTimeout(timer);
          signal.removeEventListener('abort', leave);
          stop();
          resolve();
        };
        const leave = (): void => {
          left = true;
          look();
        };
        const timer = setTimeout(() => {
          late = true;
          look();
        }, milliseconds);
        const stop = this.watch(look);
        if (signal.aborted) left = true;
        signal.addEventListener('abort', leave, { once: true });
        look();
      });
    } finally {
      this.#waiting -= 1;
    }
    if (left && !this.#promised && this.#waiting === 0) this.cancel();
    if (this.#status === 'failed' || this.#status === 'cancelled') throw this.#error;
    return this.#answer;
  }

  #change(status: JobStatus): void {
    this.#status = status;
    for (const watcher of this.#watchers) watcher();
  }
}

function cancelled(): Error {
  return refuse('ABORTED', 'Expected the work to go on, and it was called off.', 'Ask again.');
}
