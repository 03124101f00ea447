import type { Progress, Stage } from './job.ts';

/** Where each stage begins and ends on the whole way: most of the time goes into taking frames and looking at them. */
const PARTS: Readonly<Record<Stage, readonly [from: number, to: number]>> = {
  sending: [0, 0.05],
  waiting: [0.05, 0.05],
  probing: [0.05, 0.1],
  sampling: [0.1, 0.6],
  encoding: [0.6, 0.85],
  attending: [0.85, 1],
  done: [1, 1],
};

/** How much of the way is behind, 0 to 1. */
export function progressShare({ stage, done, total }: Progress): number {
  const [from, to] = PARTS[stage];
  return from + (to - from) * (total > 0 ? Math.min(Math.max(done / total, 0), 1) : 0);
}
