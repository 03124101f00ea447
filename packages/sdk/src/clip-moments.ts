import type { ClipMoment, ClipTimes } from '@wordsight/contracts';

/** A frame belongs to a moment when it speaks at least half as much as the one that speaks the most. */
const SHARE_OF_PEAK = 0.5;
/** Below this much of all attention, the clip as a whole does not speak to the query. */
const LEAST_LOOK = 0.1;

/**
 * The parts of a clip that speak to a query, the best first.
 *
 * @param relevances - For each word of the query, `[frames]`: how much each frame spoke to it.
 * @returns Parts that do not touch; the border to a frame outside lies half-way to it. Empty when no frame speaks.
 */
export function clipMoments(relevances: readonly (readonly number[])[], times: ClipTimes): ClipMoment[] {
  const { frameSeconds, durationSeconds } = times;
  const means = frameSeconds.map(
    (_, frame) => relevances.reduce((sum, relevance) => sum + relevance[frame]!, 0) / relevances.length,
  );
  if (means.reduce((sum, mean) => sum + mean, 0) < LEAST_LOOK) return [];
  const least = Math.max(...means) * SHARE_OF_PEAK;
  const runs: { first: number; last: number; relevance: number }[] = [];
  means.forEach((relevance, frame) => {
    if (relevance < least) return;
    const run = runs.at(-1);
    if (run?.last === frame - 1) Object.assign(run, { last: frame, relevance: run.relevance + relevance });
    else runs.push({ first: frame, last: frame, relevance });
  });
  const between = (left: number, right: number): number => (frameSeconds[left]! + frameSeconds[right]!) / 2;
  return runs
    .map(({ first, last, relevance }) => ({
      fromSeconds: first === 0 ? 0 : between(first - 1, first),
      toSeconds: last === means.length - 1 ? durationSeconds : between(last, last + 1),
      relevance: Math.min(1, relevance),
    }))
    .sort((left, right) => right.relevance - left.relevance);
}
