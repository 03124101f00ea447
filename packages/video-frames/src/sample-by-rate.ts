import { checkFrames } from './check-frames.ts';
import { refusal } from './refusal.ts';
import type { VideoLimits } from './video-limits.ts';

/** A frame is taken at even distances, the first at the start of the clip. */
export interface RateSampling {
  readonly kind: 'rate';
  /** Above 0; at most so many that the clip gives 64 frames. */
  readonly framesPerSecond: number;
}

/** A duration that is a whole number of distances must not gain a frame by rounding. */
const ROUNDING = 1e-9;

/**
 * Every instant of the clip that is a multiple of the distance.
 *
 * @returns In seconds, ascending, inside the clip.
 * @throws `FIELD_INVALID` for a rate that is no positive number or gives too many frames.
 */
export function sampleByRate(
  { framesPerSecond }: RateSampling,
  durationSeconds: number,
  limits: VideoLimits,
): number[] {
  if (!Number.isFinite(framesPerSecond) || framesPerSecond <= 0) {
    throw refusal('FIELD_INVALID', {
      expected: 'a rate above 0 frames a second',
      received: typeof framesPerSecond === 'number' ? `${framesPerSecond}` : 'no number',
      mend: 'Give the rate as a positive number, for example 1.',
    });
  }
  const frames = Math.max(1, Math.ceil(durationSeconds * framesPerSecond - ROUNDING));
  checkFrames(frames, limits);
  return Array.from({ length: frames }, (_, frame) => frame / framesPerSecond);
}
