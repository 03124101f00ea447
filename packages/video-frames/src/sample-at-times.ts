import { checkFrames } from './check-frames.ts';
import { refusal } from './refusal.ts';
import type { VideoLimits } from './video-limits.ts';

/** The frames that are on the screen at given times. */
export interface TimesSampling {
  readonly kind: 'times';
  /** 1 to 64 times from the start of the clip, in any order, each 0 to its duration. */
  readonly seconds: readonly number[];
}

/**
 * The given times in order.
 *
 * @returns In seconds, ascending.
 * @throws `FIELD_INVALID` for too many times, none, or one outside of the clip.
 */
export function sampleAtTimes({ seconds }: TimesSampling, durationSeconds: number, limits: VideoLimits): number[] {
  checkFrames(seconds.length, limits);
  const outside = seconds.find((time) => !(time >= 0 && time <= durationSeconds));
  if (outside !== undefined) {
    throw refusal('FIELD_INVALID', {
      expected: `times from 0 to ${durationSeconds} s`,
      received: typeof outside === 'number' ? `${outside}` : 'no number',
      mend: 'Take times inside the clip.',
    });
  }
  return [...seconds].sort((one, other) => one - other);
}
