import { normaliseForm } from '@wordsight/contracts';
import { type Clitics, cliticsOf } from './clitics/index.ts';
import { normaliseIn } from './normalise-in.ts';
import type { NormalisedText } from './normalise-with-offsets.ts';
import { otherSpellings } from './other-spellings.ts';
import type { Segment } from './segments-of.ts';

/** A normalised text with its segments: what forms are looked for in. */
export interface Reading {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly lang: string | undefined;
  /** What the language writes onto a word. */
  readonly clitics: Clitics;
  readonly startsGrapheme: (index: number) => boolean;
  /** The spelling of a stretch of `text`; white space inside counts as one space. */
  readonly spellingOf: (start: number, end: number) => string;
  /** The spellings under which the lexicon may have a stretch of `text`, the likeliest first. */
  readonly spellingsOf: (start: number, end: number) => Iterable<string>;
}

/** A form found in a text. */
export interface FoundForm {
  readonly start: number;
  readonly end: number;
  /** The spelling under which the lexicon has it. */
  readonly spelling: string;
  /** Index of the first segment that is not wholly before `end`. */
  readonly next: number;
}

/** Joins a text and its segments. */
export function toReading(normalised: NormalisedText, segments: readonly Segment[], lang?: string): Reading {
  const { original, text, toOriginal, startsGrapheme } = normalised;
  // Rarely a whole word is spelt otherwise than its graphemes one by one: Greek ends words in ς.
  const whole = normaliseIn(lang, original);
  const isSettled = whole === text;
  const hasOwnCapitals = normaliseForm(original) !== whole;
  const spellingOf = (start: number, end: number): string => {
    const span = toOriginal(start, end);
    const spelling = isSettled ? text.slice(start, end) : normaliseIn(lang, original.slice(span.start, span.end));
    return spelling.replace(/\s+/g, ' ');
  };
  return {
    text,
    segments,
    lang,
    clitics: cliticsOf(lang),
    startsGrapheme,
    spellingOf,
    *spellingsOf(start: number, end: number): Generator<string> {
      const spelling = spellingOf(start, end);
      yield spelling;
      yield* otherSpellings(spelling, lang);
      if (!hasOwnCapitals) return;
      const span = toOriginal(start, end);
      yield normaliseForm(original.slice(span.start, span.end)).replace(/\s+/g, ' '); // INTERNET in a Turkish caption
    },
  };
}
