import type { Job } from './answers.ts';
import { readEvents } from './read-events.ts';
import { refusalOf, unreachable } from './refusal-of.ts';
import { WordsightApiError } from './wordsight-api-error.ts';

/** How a clip's answer is waited for. */
export interface FollowOptions {
  readonly fetch: (request: Request) => Promise<Response>;
  /** `…/v1/explanations/{id}` */
  readonly address: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((job: Job) => void) | undefined;
}

/** A stream that breaks is taken up again; a server that is gone is not waited for for ever. */
const MOST_BREAKS = 5;

/**
 * Waits until a job has its answer, telling how far it is. When the signal is aborted, the work is called off on the
 * server, too.
 *
 * @throws `WordsightApiError` with the code the job failed with; the signal's reason.
 */
export async function followJob(options: FollowOptions): Promise<void> {
  const { fetch, address, signal } = options;
  const giveUp = (): void => {
    void fetch(new Request(address, { method: 'DELETE', keepalive: true })).catch(() => undefined);
  };
  if (signal?.aborted) giveUp();
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    for (let breaks = 0; breaks < MOST_BREAKS; breaks += 1) {
      signal?.throwIfAborted();
      const job = await lastOf(options);
      if (job?.status === 'done') return;
      if (job?.problem !== undefined) throw new WordsightApiError(job.problem);
    }
    throw unreachable(undefined);
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}

/** The job as the stream told it last; `undefined` when it broke before a word. */
async function lastOf({ fetch, address, signal, onProgress }: FollowOptions): Promise<Job | undefined> {
  const response = await fetch(new Request(`${address}/events`, signal === undefined ? {} : { signal }));
  if (!response.ok || response.body === null) {
    throw refusalOf(response, await response.json().catch(() => undefined));
  }
  let last: Job | undefined;
  try {
    for await (const { data } of readEvents(response.body)) {
      last = JSON.parse(data) as Job;
      onProgress?.(last);
    }
  } catch (error) {
    if (signal?.aborted) throw error;
  }
  return last;
}
