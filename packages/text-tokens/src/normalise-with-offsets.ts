import type { Span } from '@wordsight/contracts';
import { checkTextSize } from './check-text-size.ts';
import { normalisationUnits } from './normalisation-units.ts';
import { normaliseIn } from './normalise-in.ts';

/** A text as lookups and the tokenizer see it, with the way back to the caller's own string. */
export interface NormalisedText {
  /** The caller's own string. */
  readonly original: string;
  /** NFKC, lower case as the language has it, without format characters. */
  readonly text: string;
  /** Widens a stretch of `text` to whole graphemes of the caller's string; both in UTF-16 units. */
  toOriginal(start: number, end: number): Span;
  /** Whether a grapheme of the caller's string begins at this place of `text` (its length counts as one). */
  startsGrapheme(index: number): boolean;
}

/**
 * Normalises a text grapheme by grapheme, so that every place of the result knows which grapheme it came from.
 *
 * One grapheme may become many characters (ﷺ) or none (a zero-width space). NFC, NFD and NFKC spellings of one text
 * give the same result.
 *
 * @param text - At most as long as a caption may be; normalisation is quadratic in badly ordered marks, and the limit
 * keeps that to milliseconds.
 * @param lang - BCP 47 language; decides about Turkish capitals.
 * @throws {@link WordsightError} `TEXT_TOO_LONG` or `TEXT_ILL_FORMED`.
 */
export function normaliseWithOffsets(text: string, lang?: string): NormalisedText {
  checkTextSize(text);
  const units = normalisationUnits(text);
  const parts: string[] = [];
  const unitAt: Span[] = []; // for each place of the result, the grapheme it came from
  const starts = new Set<number>();
  const normalised = new Map<string, string>(); // a caption has far fewer different graphemes than graphemes
  for (const unit of units) {
    const grapheme = text.slice(unit.start, unit.end);
    const part = normalised.get(grapheme) ?? normaliseIn(lang, grapheme);
    normalised.set(grapheme, part);
    if (part.length > 0) starts.add(unitAt.length);
    for (let count = part.length; count > 0; count -= 1) unitAt.push(unit);
    parts.push(part);
  }
  starts.add(unitAt.length);
  return {
    original: text,
    text: parts.join(''),
    toOriginal(start: number, end: number): Span {
      const first = unitAt[start]?.start ?? text.length;
      return { start: first, end: end > start ? (unitAt[end - 1]?.end ?? text.length) : first };
    },
    startsGrapheme: (index: number): boolean => starts.has(index),
  };
}
