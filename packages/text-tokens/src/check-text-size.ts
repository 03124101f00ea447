import { LIMITS, type Limits, WordsightError } from '@wordsight/contracts';

/**
 * The part of {@link checkText} that guards every step after it: bytes are counted first, then code points, and only
 * then does anything look at the letters. Segmenters and normalisers are quadratic on some texts; within these limits
 * that is milliseconds.
 *
 * @throws {@link WordsightError} `TEXT_TOO_LONG`, `TEXT_ILL_FORMED` or `FIELD_INVALID` (no string).
 */
export function checkTextSize(text: string, limits: Partial<Limits> = {}): void {
  const { textBytes, textCodePoints } = { ...LIMITS, ...limits };
  if (typeof text !== 'string') {
    throw new WordsightError('FIELD_INVALID', {
      message: `Expected the text as a string, received ${typeof text}.`,
      mend: 'Pass the caption as a string.',
    });
  }
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes > textBytes) throw tooLong(`${textBytes} bytes of UTF-8`, bytes);
  const codePoints = countCodePoints(text);
  if (codePoints > textCodePoints) throw tooLong(`${textCodePoints} code points`, codePoints);
  if (!text.isWellFormed()) {
    throw new WordsightError('TEXT_ILL_FORMED', {
      message: 'Expected well-formed Unicode, received half of a surrogate pair.',
      mend: 'Send the text as it was written; something cut a character in two.',
    });
  }
}

function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function tooLong(expected: string, received: number): WordsightError {
  return new WordsightError('TEXT_TOO_LONG', {
    message: `Expected at most ${expected}, received ${received}.`,
    mend: 'Send the sentence around the word, not the whole text.',
  });
}
