import type { Token, Word } from '@wordsight/contracts';
import type { FindWordsOptions } from './find-pieces.ts';

/** A caption cut into words and tokens. */
export interface TokenizedText {
  /** The caller's own string; all offsets refer to it, in UTF-16 units. */
  readonly text: string;
  readonly words: readonly Word[];
  /**
   * In reading order; none crosses a word. Tokens that share a grapheme, such as the bytes of an emoji, share its span.
   */
  readonly tokens: readonly Token[];
  /** The end of the caption did not fit; words there have no tokens. */
  readonly truncated: boolean;
}

/** A loaded tokenizer. It holds nothing that needs closing. */
export interface TextTokenizer {
  /** Ids are 1 to this number - 1; 0 is padding. */
  readonly vocabularySize: number;
  /**
   * Cuts a caption; where it is too long, the first word that does not fit and all after it have no tokens.
   *
   * @throws {@link WordsightError} `TEXT_TOO_LONG` or `TEXT_ILL_FORMED`.
   */
  tokenize(text: string, options: FindWordsOptions): TokenizedText;
  /**
   * Ids of a word or phrase by itself, at most the token limit; none when nothing is visible.
   *
   * @param options - Forms to keep whole, as for a caption. Without them a phrase in kana alone counts as one word, the
   * way dictionaries write homophones, and everything else is cut by the platform's rules.
   * @throws {@link WordsightError} `TEXT_TOO_LONG` or `TEXT_ILL_FORMED`.
   */
  idsOf(phrase: string, options?: FindWordsOptions): number[];
}
