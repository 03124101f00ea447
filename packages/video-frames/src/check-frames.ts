import { refusal } from './refusal.ts';
import type { VideoLimits } from './video-limits.ts';

/**
 * Lets pass a number of frames that one sampling may have.
 *
 * @throws `FIELD_INVALID` unless it is a whole number from 1 to `sampledFrames`.
 */
export function checkFrames(frames: number, { sampledFrames }: Pick<VideoLimits, 'sampledFrames'>): void {
  if (Number.isInteger(frames) && frames >= 1 && frames <= sampledFrames) return;
  throw refusal('FIELD_INVALID', {
    expected: `1 to ${sampledFrames} frames`,
    received: typeof frames === 'number' ? `${frames}` : 'no number',
    mend: 'Ask for fewer frames, or sample parts of the clip one by one.',
  });
}
