import { checkFrames } from './check-frames.ts';
import { refusal } from './refusal.ts';
import type { ShownFrame, Timeline } from './timeline.ts';
import type { VideoLimits } from './video-limits.ts';

/** The clip is divided into `frames` equal parts; the frame in the middle of each is taken. */
export interface UniformSampling {
  readonly kind: 'uniform';
  /** 1 to 64. */
  readonly frames: number;
  /**
   * How far from the middle a frame may lie if that spares decoding, as a share of its part: 0 to 0.45. With 0.45, two
   * frames are still at least a tenth of a part from each other. @default 0
   */
  readonly leeway?: number;
}

const LARGEST_LEEWAY = 0.45;

/**
 * The middles of equal parts: no frame stands for more of the clip than another, and none is the black first or last.
 *
 * @returns In seconds, ascending, inside the clip.
 * @throws `FIELD_INVALID` for a number of frames or a leeway that is not allowed.
 */
export function sampleUniformly(
  { frames: count, leeway = 0 }: UniformSampling,
  { frames, durationSeconds }: Pick<Timeline, 'frames' | 'durationSeconds'>,
  limits: VideoLimits,
): number[] {
  checkFrames(count, limits);
  if (!(leeway >= 0 && leeway <= LARGEST_LEEWAY)) {
    throw refusal('FIELD_INVALID', {
      expected: `a leeway from 0 to ${LARGEST_LEEWAY}`,
      received: typeof leeway === 'number' ? `${leeway}` : 'no number',
      mend: 'Leave the leeway out for exact middles.',
    });
  }
  const partSeconds = durationSeconds / count;
  const middles = Array.from({ length: count }, (_, part) => (part + 0.5) * partSeconds);
  return leeway === 0 ? middles : middles.map((middle) => cheapest(frames, middle, leeway * partSeconds));
}

/** The key frame nearest to a time, else the earliest frame, if there is one so near; else the time itself. */
function cheapest(frames: readonly ShownFrame[], time: number, reachSeconds: number): number {
  const near = frames.filter(({ seconds }) => Math.abs(seconds - time) <= reachSeconds);
  const keys = near.filter(({ isKey }) => isKey).map(({ seconds }) => seconds);
  const nearest = keys.sort((one, other) => Math.abs(one - time) - Math.abs(other - time))[0];
  return nearest ?? Math.min(near[0]?.seconds ?? time, time);
}
