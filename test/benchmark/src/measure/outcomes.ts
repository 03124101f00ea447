import type { PairDefinition, RankingDefinition, SentenceDefinition } from '../set/item-definition.ts';

/** What one picture of a pair brought. */
export interface SideOutcome {
  /** The top sense with the picture is the one it shows. */
  readonly right: boolean;
  /** The top sense of the caption alone is that one. */
  readonly rightByText: boolean;
  /** Posterior of the top sense with the picture, 0 to 1. */
  readonly confidence: number;
  /** How much the word looked at the picture, and at the unrelated one, 0 to 1. */
  readonly lookedAt: number;
  readonly lookedAtUnrelated: number;
  /** The unrelated picture changed the top sense from what the caption alone says. */
  readonly moved: boolean;
}

/** A pair with what its pictures brought; undefined where the product did not find the word in the caption. */
export interface PairOutcome {
  readonly pair: PairDefinition;
  readonly sides: readonly [SideOutcome | undefined, SideOutcome | undefined];
}

export interface SentenceOutcome {
  readonly item: SentenceDefinition;
  /** The top sense without any picture is the one that the sentence decides for; false where the word was not found. */
  readonly right: boolean;
}

export interface RankingOutcome {
  readonly item: RankingDefinition;
  /** Place of the right picture, from 1; undefined where the product did not find the word in the phrase. */
  readonly place: number | undefined;
}

/** How the map of one word stood up to painting over the picture. */
export interface MapOutcome {
  /** The answer fades sooner when the patches looked at most go first than in random order. */
  readonly deletionBelowRandom: boolean;
  /** The answer comes sooner when the patches looked at most come first than in random order. */
  readonly insertionAboveRandom: boolean;
  /** The patch looked at most lies on the drawing; undefined for photos. */
  readonly pointsAtObject: boolean | undefined;
}

/** All outcomes of one language. */
export interface LanguageOutcomes {
  readonly lang: string;
  readonly pairs: readonly PairOutcome[];
  readonly sentences: readonly SentenceOutcome[];
  readonly rankings: readonly RankingOutcome[];
  /** Without those whose word was not found. */
  readonly maps: readonly MapOutcome[];
  /** Wall time of all its questions. */
  readonly seconds: number;
}
