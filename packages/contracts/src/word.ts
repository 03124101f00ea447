/** A stretch of the caller's own string, in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word as the reader sees it. A form of the lexicon stays one word even where a segmenter would cut it. */
export interface Word extends Span {
  /** The caller's own spelling: `text.slice(start, end)`. */
  readonly text: string;
  /** The spelling that lookups use: NFKC, lower case, no format characters; of a form, as the lexicon has it. */
  readonly normalised: string;
  /** A form of the lexicon at a place where it can be one: は after a noun is a particle and no tooth. */
  readonly isForm: boolean;
  /** The word's tokens as a range in the caption's token list; `end` is exclusive. Empty when cut off by the token limit. */
  readonly tokens: Span;
}
