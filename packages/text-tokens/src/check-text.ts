import { type Limits, WordsightError } from '@wordsight/contracts';
import { checkTextSize } from './check-text-size.ts';
import { isInvisible } from './is-invisible.ts';

/**
 * Refuses a caption that cannot be read, before any step whose cost grows with it. Long runs of combining marks pass:
 * they are ugly but cheap.
 *
 * @param text - The caption.
 * @param limits - Lower limits than the default ones; `textBytes` (UTF-8) and `textCodePoints` count here.
 * @throws {@link WordsightError} `TEXT_TOO_LONG`, `TEXT_ILL_FORMED` (a lone surrogate), `TEXT_EMPTY` (nothing a reader
 * could see) or `FIELD_INVALID` (no string).
 */
export function checkText(text: string, limits: Partial<Limits> = {}): void {
  checkTextSize(text, limits);
  if (isInvisible(text)) {
    throw new WordsightError('TEXT_EMPTY', {
      message: 'Expected a caption, received nothing that a reader could see.',
      mend: 'Write a sentence or a word.',
    });
  }
}
