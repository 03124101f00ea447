import type { LexiconEntry, Sense } from '@wordsight/contracts';

/** Ambiguous words of several languages with the senses they can have. Nothing in it changes after it is opened. */
export interface Lexicon {
  /** BCP 47 tags of the languages it has forms for, sorted. */
  readonly languages: readonly string[];
  /** Every sense once, in file order. */
  readonly senses: readonly Sense[];
  /** The sense of that id, for example `crane.bird`. */
  sense(id: string): Sense | undefined;
  /**
   * The senses a word can have, in any spelling: NFC or NFD, capitals, half or full width, listed variants, and in
   * English also regular plurals. A word is ambiguous when its entry has at least two senses; an inflection that
   * settles the sense, such as German "Bänke", has an entry with one.
   */
  entryOf(lang: string, word: string): LexiconEntry | undefined;
  /** Whether {@link Lexicon.entryOf} knows a word that `normaliseForm` was already applied to. */
  isForm(lang: string, normalised: string): boolean;
  /** The longest normalised spelling that {@link Lexicon.isForm} can know, in UTF-16 units; 0 for a language without forms. */
  longestForm(lang: string): number;
  /** All dictionary forms of a language, in file order. */
  forms(lang: string): readonly LexiconEntry[];
  /** Words of a language that mean this sense and little else, such as 蜘蛛 for `spider.animal`. */
  lemmasOf(lang: string, senseId: string): readonly string[];
}
