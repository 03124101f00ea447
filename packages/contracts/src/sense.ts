/** What kinds of pictures the model saw of a sense while it was trained. */
export type PicturedBy = 'photos' | 'drawings' | 'both' | 'none';

/** One meaning of a word. */
export interface Sense {
  /** Stable across releases, for example `crane.bird`. */
  readonly id: string;
  /** WordNet 3.0 offset and part of speech (`02012849-n`), where one exists. */
  readonly synset?: string;
  /** Names of the visual concepts that picture it, best first; empty when nothing does. */
  readonly concepts: readonly string[];
  readonly picturedBy: PicturedBy;
  /** Short definition in English. */
  readonly gloss: string;
}

/** How a form of one language came to have several senses. */
export type AmbiguityKind = 'homograph' | 'homophone' | 'polysemy' | 'loanword';

/** A form of one language with the senses it can have, the most expected first. */
export interface LexiconEntry {
  readonly lang: string;
  /** Dictionary form as most people write it. */
  readonly form: string;
  readonly senses: readonly LexiconSense[];
}

/** A sense as one language speaks of it. */
export interface LexiconSense extends Sense {
  /** Short definition in the language of the entry. */
  readonly glossLocal: string;
  /** 1 is what a reader expects first without any context. */
  readonly rank: number;
  readonly kind: AmbiguityKind;
}
