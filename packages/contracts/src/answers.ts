import type { AttentionWeights } from './attention-weights.ts';

/** One picture of a ranking. */
export interface RankedImage {
  /** Place in the request, from 0. */
  readonly image: number;
  /** That this picture, of those given, is the one the phrase speaks of: 0 to 1. */
  readonly probability: number;
  /** Before the softmax; comparable within one ranking only. */
  readonly score: number;
}

/** Pictures in the order in which they fit a phrase, best first. */
export interface Ranking {
  readonly lang: string;
  /** The ambiguous word that was ranked by; absent when the phrase had none and was taken as a whole. */
  readonly word?: string;
  readonly ranking: readonly RankedImage[];
}

/** One text of a choice. */
export interface ChosenText {
  /** Place in the request, from 0. */
  readonly text: number;
  readonly lang: string;
  /** That this text, of those given, is the one that fits the picture: 0 to 1. */
  readonly probability: number;
  /** Cosine of the text and the picture, -1 to 1. */
  readonly cosine: number;
}

/** Texts in the order in which they fit a picture, best first. */
export interface Choice {
  readonly choices: readonly ChosenText[];
}

/** Texts and pictures as vectors of one space, each `[width]` and of unit length. */
export interface Embeddings {
  readonly width: number;
  readonly texts: readonly Float32Array[];
  readonly images: readonly Float32Array[];
}

/** The weights of one explanation as the core gave them. */
export interface RawAttention extends AttentionWeights {
  /** `frames * rows * columns` is the number of visual tokens, in this order. */
  readonly frames: number;
  readonly rows: number;
  readonly columns: number;
}
