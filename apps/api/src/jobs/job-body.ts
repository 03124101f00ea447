import { toProblem } from '../errors/problem.ts';
import type { JobBody } from '../schemas/job-schemas.ts';
import type { Job } from './job.ts';

/**
 * A job as JSON.
 *
 * @param requestId - Of the request that asks; a problem names it, so that its log line can be found.
 */
export function jobBody({ id, status, progress, error }: Job, requestId: string): JobBody {
  const first = status === 'waiting' ? ('waiting' as const) : ('probing' as const);
  const { stage, done, total } = progress ?? { stage: first, done: 0, total: 0 };
  return {
    id,
    status,
    progress: status === 'done' ? { stage: 'done', done: total, total } : { stage, done, total },
    ...(error !== undefined && { problem: toProblem(error, requestId) }),
  };
}

/** What an answer that is kept already looks like as a job. */
export function doneBody(id: string, frames: number): JobBody {
  return { id, status: 'done', progress: { stage: 'done', done: frames, total: frames } };
}
