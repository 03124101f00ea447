import type { Span } from '@wordsight/contracts';
import { type FormLookup, matchForm } from './match-form.ts';
import type { NormalisedText } from './normalise-with-offsets.ts';
import { toReading } from './reading.ts';
import { segmentsOf } from './segments-of.ts';

/** How words are found. */
export interface FindWordsOptions extends FormLookup {
  /** BCP 47 language of the text; decides about clitics, Turkish capitals and the platform's segmenter. */
  readonly lang?: string;
}

/** A word or a mark between words, in both strings. */
export interface Piece {
  /** In the caller's own string. */
  readonly span: Span;
  /** In the normalised text. */
  readonly place: Span;
  /** The spelling under which it is looked up. */
  readonly spelling: string;
  readonly isWord: boolean;
  /** A form of the lexicon at a place where it can be one. */
  readonly isForm: boolean;
}

/** The words and marks of a normalised text in reading order, not overlapping; see {@link findWords}. */
export function findPieces(normalised: NormalisedText, { lang, ...lookup }: FindWordsOptions): Piece[] {
  const segments = segmentsOf(normalised, lang);
  const reading = toReading(normalised, segments, lang);
  const pieces: Piece[] = [];
  const add = (start: number, end: number, is: Pick<Piece, 'isWord' | 'isForm'> & Partial<Piece>): void => {
    if (end <= start) return;
    const spelling = is.spelling ?? reading.spellingOf(start, end);
    pieces.push({ ...is, span: normalised.toOriginal(start, end), place: { start, end }, spelling });
  };
  let covered = 0; // everything before this place of the text is in a piece
  let index = 0;
  while (index < segments.length) {
    const { start, end, isWord } = segments[index]!;
    const found = start >= covered ? matchForm(reading, index, lookup) : undefined;
    const from = Math.max(start, covered);
    if (found === undefined) {
      add(from, end, { isWord, isForm: false });
      covered = end;
      index += 1;
    } else {
      add(from, found.start, { isWord, isForm: false });
      add(found.start, found.end, { isWord: true, isForm: true, spelling: found.spelling });
      covered = found.end;
      index = found.next;
    }
  }
  return pieces;
}
