/** A sense that a caller brings for a word of their own or instead of ours. */
export interface CustomSense {
  /** 1 to 100 characters a-z, 0-9, dot and hyphen; once per word. */
  readonly id: string;
  /** The word that has it, in any spelling; at most 100 code points. */
  readonly word: string;
  /** What it means, in the language of the word; 1 to 200 code points. */
  readonly gloss: string;
}
