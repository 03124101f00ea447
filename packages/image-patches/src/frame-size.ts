import { WordsightError } from '@wordsight/contracts';

/** Width and height of a frame, in pixels. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** 48 MiB of RGB; models look at less than a tenth of it. */
const MAXIMUM_FRAME_PIXELS = 16_777_216;

/**
 * Refuses a frame nobody can hold.
 *
 * @throws `SHAPE_MISMATCH` unless both sides are positive integers and the frame has at most 16,777,216 pixels.
 */
export function checkFrameSize({ width, height }: FrameSize): void {
  const whole = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  if (!whole || width * height > MAXIMUM_FRAME_PIXELS) {
    throw new WordsightError('SHAPE_MISMATCH', {
      message: `Expected a frame of whole sides and at most ${MAXIMUM_FRAME_PIXELS} pixels, received ${width} × ${height}.`,
      mend: 'Ask for the size of a patch layout.',
    });
  }
}
