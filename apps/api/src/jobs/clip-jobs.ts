import type { ClipProgress } from '@wordsight/contracts';
import { Admission } from '../admission/admission.ts';
import { refuse } from '../errors/refuse.ts';
import type { KeptExplanation } from '../explanations/explanation-store.ts';
import { Job } from './job.ts';

/** How much is done at a time, and for how long. */
export interface ClipJobsOptions {
  readonly running: number;
  readonly waiting: number;
  /** From the question to its answer, waiting included, in milliseconds. */
  readonly deadlineMs: number;
  /** How long a failure can be asked for, in milliseconds. */
  readonly keepMs: number;
}

/** What a job does. */
export type ClipWork = (signal: AbortSignal, report: (progress: ClipProgress) => void) => Promise<KeptExplanation>;

/** Failures that are remembered at most; the oldest go first. */
const MOST_ENDED = 1_000;

/** All questions about clips under way, in a line of their own: a clip takes seconds and must not hold pictures up. */
export class ClipJobs {
  readonly #options: ClipJobsOptions;
  readonly #line: Admission;
  readonly #jobs = new Map<string, { readonly job: Job; forgetAt: number }>();

  constructor(options: ClipJobsOptions) {
    this.#options = options;
    this.#line = new Admission(options);
  }

  get running(): number {
    return this.#line.running;
  }

  get waiting(): number {
    return this.#line.waiting;
  }

  /** The job of a question that is under way or failed lately. */
  get(id: string): Job | undefined {
    const entry = this.#jobs.get(id);
    if (entry !== undefined && entry.forgetAt <= Date.now()) this.#jobs.delete(id);
    return this.#jobs.get(id)?.job;
  }

  /**
   * Starts the work of a question, or joins it when the same question is being answered already.
   *
   * @param end - Called once this call's own belongings are no longer needed, whatever happens.
   * @throws `QUEUE_FULL` with `retryAfterSeconds` when too many wait, `CLOSED` while the service stops.
   */
  start(id: string, work: ClipWork, end: () => void): Job {
    const before = this.get(id);
    if (before !== undefined && !before.ended) {
      end();
      return before;
    }
    try {
      this.#line.check();
    } catch (error) {
      end();
      throw error;
    }
    const job = new Job(id);
    const late = setTimeout(() => job.cancel(tooLate(this.#options.deadlineMs)), this.#options.deadlineMs);
    const run = async (): Promise<void> => {
      job.begin();
      job.finish(await work(job.signal, (progress) => job.report(progress)));
    };
    this.#jobs.set(id, { job, forgetAt: Number.POSITIVE_INFINITY });
    void this.#line
      .run(run, job.signal)
      .catch((error: unknown) => job.fail(error))
      .finally(() => {
        clearTimeout(late);
        end();
        this.#remember(job);
      });
    return job;
  }

  /** Refuses new work and resolves when nothing runs or waits any more. */
  drain(): Promise<void> {
    return this.#line.drain();
  }

  /** Calls everything off. */
  close(): void {
    const stopping = refuse('CLOSED', 'Expected a running service, and it is shutting down.', 'Ask another server.');
    for (const { job } of this.#jobs.values()) if (!job.ended) job.cancel(stopping);
  }

  #remember(job: Job): void {
    // After a cancel the same question may have been asked again already.
    if (this.#jobs.get(job.id)?.job !== job) return;
    // An answer is kept elsewhere; only failures have to be found here.
    if (job.status === 'done') this.#jobs.delete(job.id);
    else this.#jobs.set(job.id, { job, forgetAt: Date.now() + this.#options.keepMs });
    for (const [id, { job: oldest }] of this.#jobs) {
      if (this.#jobs.size <= MOST_ENDED) break;
      if (oldest.ended) this.#jobs.delete(id);
    }
  }
}

function tooLate(deadlineMs: number): Error {
  return refuse(
    'TIMEOUT',
    `Expected an answer within ${deadlineMs} ms, waiting included, and there was none.`,
    'Ask again later, or with a shorter clip.',
  );
}
