import { isInvisible } from './is-invisible.ts';
import type { NormalisedText } from './normalise-with-offsets.ts';
import { wordBoundaries } from './word-boundaries.ts';

/** A stretch of normalised text, in UTF-16 units: a word, or a mark between words. White space is in none. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

/** A letter or a digit makes a segment a word. */
const WORD = /[\p{L}\p{N}]/u;

/**
 * Cuts a normalised text into words and marks. A grapheme of the caller's string is never cut, not even one that
 * normalises to several words, and what nobody can see is left out.
 */
export function segmentsOf({ text, startsGrapheme }: NormalisedText, lang?: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const end of wordBoundaries(text, lang)) {
    if (!startsGrapheme(end)) continue;
    const segment = text.slice(start, end);
    if (!isInvisible(segment)) segments.push({ start, end, isWord: WORD.test(segment) });
    start = end;
  }
  return segments;
}
