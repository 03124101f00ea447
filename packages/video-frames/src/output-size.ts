import { refusal } from './refusal.ts';
import type { VideoLimits } from './video-limits.ts';

/** Size of the frames that come out, in pixels; the picture is squashed into it. */
export type OutputSize = { readonly side: number } | { readonly width: number; readonly height: number };

/**
 * @param frames - How many of them may be held at once.
 * @throws `FIELD_INVALID` for sides that are no whole numbers from 1 to `sampledSidePixels`, or when all frames
 *   together would be more than `sampledBytes`.
 */
export function checkedSize(size: OutputSize, frames: number, limits: VideoLimits): { width: number; height: number } {
  const { width, height } = 'side' in size ? { width: size.side, height: size.side } : size;
  const { sampledSidePixels, sampledBytes } = limits;
  const isAllowed = (side: number) => Number.isInteger(side) && side >= 1 && side <= sampledSidePixels;
  if (!isAllowed(width) || !isAllowed(height)) {
    throw refusal('FIELD_INVALID', {
      expected: `sides of 1 to ${sampledSidePixels} px`,
      received: [width, height].every((side) => typeof side === 'number') ? `${width} × ${height} px` : 'no numbers',
      mend: 'Ask for frames of the size that the model takes.',
    });
  }
  if (width * height * 3 * frames > sampledBytes) {
    throw refusal('FIELD_INVALID', {
      expected: `frames of at most ${sampledBytes} bytes together`,
      received: `${frames} of ${width} × ${height} px`,
      mend: 'Ask for fewer or smaller frames.',
    });
  }
  return { width, height };
}
