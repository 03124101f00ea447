import type { Job } from '@wordsight/client';
import type { Explanation } from '../api-types.ts';

export type { Job } from '@wordsight/client';

/** What is done for a clip, in order. `sending` is the page's own part, all others are the server's. */
export const STAGES = ['sending', 'waiting', 'probing', 'sampling', 'encoding', 'attending', 'done'] as const;

export type Stage = (typeof STAGES)[number];

/** How far a question is; `done` of `total` counts frames where a stage does, else both are 0. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

/** Tells a job from an answer that came at once. */
export function isJob(answer: Job | Explanation): answer is Job {
  return 'status' in answer && 'progress' in answer;
}

/** Whether nothing more will be told of it. */
export function isOver({ status }: Job): boolean {
  return status === 'done' || status === 'failed' || status === 'cancelled';
}
