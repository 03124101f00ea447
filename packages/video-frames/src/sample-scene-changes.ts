import { checkFrames } from './check-frames.ts';
import { refusal } from './refusal.ts';
import type { VideoLimits } from './video-limits.ts';

/** The first frame and those that differ most from the frame before them. */
export interface SceneChangeSampling {
  readonly kind: 'sceneChange';
  /** How different a frame has to be, above 0 up to 1; 0.3 finds cuts and passes over movement. @default 0.3 */
  readonly threshold?: number;
  /** At most so many, 1 to 64; where there are more changes, the strongest are taken. */
  readonly frames: number;
}

/** How much a frame differs from the one before it, 0 to 1. */
export interface SceneScore {
  readonly seconds: number;
  readonly score: number;
}

const THRESHOLD = 0.3;

/**
 * The start of the clip and the strongest changes.
 *
 * @param scores - Of all frames, in order.
 * @returns In seconds, ascending.
 */
export function sampleSceneChanges(strategy: SceneChangeSampling, scores: readonly SceneScore[]): number[] {
  const { threshold = THRESHOLD, frames } = strategy;
  const changes = scores.slice(1).filter(({ score }) => score >= threshold);
  const strongest = changes.sort((one, other) => other.score - one.score).slice(0, frames - 1);
  return [scores[0]?.seconds ?? 0, ...strongest.map(({ seconds }) => seconds).sort((one, other) => one - other)];
}

/** @throws `FIELD_INVALID` for a threshold or a number of frames that is not allowed. */
export function checkSceneChangeSampling(
  { threshold = THRESHOLD, frames }: SceneChangeSampling,
  limits: VideoLimits,
): void {
  checkFrames(frames, limits);
  if (threshold > 0 && threshold <= 1) return;
  throw refusal('FIELD_INVALID', {
    expected: 'a threshold above 0 and at most 1',
    received: typeof threshold === 'number' ? `${threshold}` : 'no number',
    mend: 'Leave the threshold out, or take one about 0.3.',
  });
}
