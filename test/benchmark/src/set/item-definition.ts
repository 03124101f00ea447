import type { PictureKind } from './picture-definition.ts';

/** One picture of a pair: which sense it shows, and a picture that shows none. */
export interface SideDefinition {
  readonly sense: string;
  /** Id of a picture. */
  readonly picture: string;
  /** Id of a picture of the same kind that shows no sense of the word. */
  readonly unrelated: string;
}

/** The same caption with two pictures of two senses. */
export interface PairDefinition {
  readonly kind: PictureKind;
  readonly form: string;
  readonly caption: string;
  readonly sides: readonly [SideDefinition, SideDefinition];
}

/** A sentence that settles the sense without any picture. */
export interface SentenceDefinition {
  readonly form: string;
  readonly sense: string;
  readonly sentence: string;
}

/** A phrase that settles the sense, and ten pictures of which one shows it. */
export interface RankingDefinition {
  readonly kind: PictureKind;
  readonly form: string;
  readonly sense: string;
  readonly phrase: string;
  /** Ids of ten pictures. */
  readonly pictures: readonly string[];
  /** Which of them shows the sense, from 0. */
  readonly right: number;
}

/** The items of one language, in the order in which a smaller run takes them. */
export interface LanguageSet {
  readonly lang: string;
  readonly pairs: Readonly<Record<PictureKind, readonly PairDefinition[]>>;
  readonly sentences: readonly SentenceDefinition[];
  readonly rankings: Readonly<Record<PictureKind, readonly RankingDefinition[]>>;
}
