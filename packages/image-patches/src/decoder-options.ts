import type { Limits } from '@wordsight/contracts';

/** How sharp opens every picture: the first frame only, within the pixel limit, and not at all when damaged. */
export interface DecoderOptions {
  /** Cut-off and damaged data fail; a mere oddity in metadata does not. */
  readonly failOn: 'error';
  readonly limitInputPixels: number;
  readonly pages: 1;
}

/** The options that hold sharp to our limits. */
export function decoderOptions({ imagePixels }: Limits): DecoderOptions {
  return { failOn: 'error', limitInputPixels: imagePixels, pages: 1 };
}
