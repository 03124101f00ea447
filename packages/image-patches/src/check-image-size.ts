import { type Limits, WordsightError } from '@wordsight/contracts';
import type { ImageHeader } from './image-header.ts';
import { unreadableImage } from './unreadable-image.ts';

/** libvips counts pixels up to here; a header that claims more is damage, not a picture. */
const LARGEST_SIDE_ANYONE_READS = 100_000_000;

/**
 * Refuses a picture by the size its header claims.
 *
 * @param decodeBytes - Estimated memory of its decode, in bytes.
 * @throws `IMAGE_UNREADABLE` for a size that is none; `IMAGE_TOO_LARGE` for one over the limits.
 */
export function checkImageSize({ width, height }: ImageHeader, decodeBytes: number, limits: Limits): void {
  if (Math.min(width, height) < 1 || Math.max(width, height) > LARGEST_SIDE_ANYONE_READS) {
    throw unreadableImage('a picture of at least 1 × 1 px', `a header that says ${width} × ${height} px`);
  }
  if (Math.max(width, height) > limits.imageSidePixels) {
    throw tooLarge(`sides of at most ${limits.imageSidePixels} px`, `${width} × ${height} px`);
  }
  if (width * height > limits.imagePixels) {
    throw tooLarge(`at most ${limits.imagePixels} pixels`, `${width} × ${height} = ${width * height}`);
  }
  if (decodeBytes > limits.decodeBytes) {
    throw tooLarge(`a picture that decodes in ${limits.decodeBytes} bytes`, `one that needs about ${decodeBytes}`);
  }
}

function tooLarge(expected: string, received: string): WordsightError {
  return new WordsightError('IMAGE_TOO_LARGE', {
    message: `Expected ${expected}, received ${received}.`,
    mend: 'Scale the picture down; the model looks at far fewer pixels anyway.',
  });
}
