import { normaliseForm } from '@wordsight/contracts';
import type { NormalisedText } from './normalise-with-offsets.ts';
import type { Segment } from './segments-of.ts';

/** A normalised text with its segments: what forms are looked for in. */
export interface Reading {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly startsGrapheme: (index: number) => boolean;
  /** The spelling under which a stretch of `text` is looked up; white space inside counts as one space. */
  readonly spellingOf: (start: number, end: number) => string;
}

/** A form found in a text. */
export interface FoundForm {
  readonly start: number;
  readonly end: number;
  /** Index of the first segment that is not wholly before `end`. */
  readonly next: number;
}

/** Joins a text and its segments. */
export function toReading(normalised: NormalisedText, segments: readonly Segment[]): Reading {
  const { original, text, toOriginal, startsGrapheme } = normalised;
  // Rarely a whole word is spelt otherwise than its graphemes one by one: Greek ends words in ς.
  const isSettled = normaliseForm(original) === text;
  return {
    text,
    segments,
    startsGrapheme,
    spellingOf(start: number, end: number): string {
      const span = toOriginal(start, end);
      const spelling = isSettled ? text.slice(start, end) : normaliseForm(original.slice(span.start, span.end));
      return spelling.replace(/\s+/g, ' ');
    },
  };
}
