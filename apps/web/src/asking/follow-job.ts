import { WordsightApiError } from '@wordsight/client';
import type { Explanation } from '../api-types.ts';
import { isJob, isOver, type Job } from './job.ts';
import type { JobListener } from './listen-to-job.ts';

/** How a job is followed. */
export interface JobSources {
  /** Opens its stream. @returns Closes it. */
  readonly listen: (listener: JobListener) => () => void;
  /** Asks once; throws what the job failed with. */
  readonly ask: () => Promise<Job | Explanation>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const BETWEEN_ASKING_MS = 1000;

/** A phone in a tunnel is not a server that is gone. */
const PATIENCE = 5;

/**
 * Follows a job to its answer: by its stream, which is quick, and by asking wherever there is no stream. What asking
 * says is true in any case, so the answer itself always comes from there.
 *
 * @param onJob - Hears every state of the job, the first one at once.
 * @throws What it failed with, or the signal's reason as soon as it aborts.
 */
export async function followJob(
  first: Job,
  { listen, ask, wait }: JobSources,
  { onJob, signal }: { onJob: (job: Job) => void; signal: AbortSignal },
): Promise<Explanation> {
  onJob(first);
  const last = isOver(first) ? first : await untilOverOrLost(listen, onJob, signal);
  if (last !== undefined && last.status !== 'done') throw failureOf(last);
  for (let refusals = 0; ; ) {
    signal.throwIfAborted();
    const answer = await ask().catch((thrown: unknown) => {
      refusals += 1;
      if (!isUnreachable(thrown) || refusals >= PATIENCE) throw thrown;
      return undefined;
    });
    signal.throwIfAborted();
    if (answer !== undefined) {
      if (!isJob(answer)) return answer;
      refusals = 0;
      onJob(answer);
      if (answer.status === 'failed' || answer.status === 'cancelled') throw failureOf(answer);
    }
    await wait(BETWEEN_ASKING_MS);
  }
}

/** The job when its stream has told its end; `undefined` when the stream broke off before. */
function untilOverOrLost(
  listen: JobSources['listen'],
  onJob: (job: Job) => void,
  signal: AbortSignal,
): Promise<Job | undefined> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      signal.removeEventListener('abort', abort);
      close();
      settle();
    };
    const abort = (): void => end(() => reject(signal.reason as Error));
    const close = listen({
      told(job) {
        onJob(job);
        if (isOver(job)) end(() => resolve(job));
      },
      lost: () => end(() => resolve(undefined)),
    });
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort);
  });
}

function failureOf({ status, problem }: Job): WordsightApiError {
  const unknown = {
    code: status === 'cancelled' ? 'ABORTED' : 'UNEXPECTED',
    title: '',
    detail: '',
    mend: '',
    status: 500,
  };
  return new WordsightApiError({ ...unknown, ...problem });
}

function isUnreachable(thrown: unknown): boolean {
  return WordsightApiError.isInstance(thrown) && thrown.status === 0;
}
