import type { Span, Word } from '@wordsight/contracts';
import { type FindWordsOptions, findPieces } from './find-pieces.ts';
import { normaliseWithOffsets } from './normalise-with-offsets.ts';

/** Words and marks of a caption in reading order, not overlapping. */
export interface FoundWords {
  readonly words: readonly Omit<Word, 'tokens'>[];
  /** The words and the marks between them; white space and invisible characters are in none. */
  readonly segments: readonly Span[];
}

/**
 * Finds the words of a caption: the platform's segmenter, with forms of the lexicon kept whole on top.
 *
 * @param text - The caller's own string; spans refer to it in UTF-16 units and never cut a grapheme.
 * @throws {@link WordsightError} `TEXT_TOO_LONG` or `TEXT_ILL_FORMED`; a text without words is no error.
 */
export function findWords(text: string, options: FindWordsOptions): FoundWords {
  const pieces = findPieces(normaliseWithOffsets(text, options.lang), options);
  const words = pieces.filter(({ isWord }) => isWord);
  return {
    words: words.map(({ span, spelling, isForm }) => ({
      ...span,
      text: text.slice(span.start, span.end),
      normalised: spelling,
      isForm,
    })),
    segments: pieces.map(({ span }) => span),
  };
}
