import type * as client from '@wordsight/client';

export type { Attentions, LexiconEntry, SenseScore } from '@wordsight/client';

/** What kinds of pictures the model saw of a sense while it was trained. */
export type PicturedBy = client.SenseScore['picturedBy'];

/** What painting over the picture did to a word's answer. */
export type Faithfulness = NonNullable<client.WordExplanation['faithfulness']>;

/** A grid of weights over the whole picture, stretched to a square. */
export interface GridWeights {
  readonly rows: number;
  readonly columns: number;
  /** `[rows, columns]`, row-major. */
  readonly weights: readonly number[];
}

/** Where one word looked, averaged over layers and heads; `[frames, rows, columns]`, sums to `lookedAt`. */
export interface WordAttention extends GridWeights {
  readonly frames: number;
}

/** −1 to 1 across, degrees upwards. The API's schema can only say "numbers". */
export type PlanePoint = readonly [lean: number, turn: number];

/**
 * A word's way among its senses. The lean is the probability of the likeliest sense minus its strongest rival's, the
 * turn the angle to the word alone; the likeliest sense leans 1, the rival −1, all others 0.
 */
export interface PullPlane {
  readonly alone: PlanePoint;
  readonly text: PlanePoint;
  readonly picture: PlanePoint;
  readonly senses: readonly { readonly id: string; readonly at: PlanePoint }[];
}

export type WordExplanation = Omit<client.WordExplanation, 'plane'> & { readonly plane: PullPlane };

export type Explanation = Omit<client.Explanation, 'words'> & { readonly words: readonly WordExplanation[] };

/** A language that captions may be in. */
export type Language = client.Languages['languages'][number];

/** A picture or a clip that comes with the page. */
export interface Sample {
  /** Its path under `/samples/`. */
  readonly file: string;
  /** What it shows, for those who cannot see it. */
  readonly alt: Readonly<Record<string, string>>;
  readonly captions: readonly { readonly lang: string; readonly text: string; readonly word: string }[];
  /** How long a clip lasts; absent for a picture. */
  readonly seconds?: number;
  /** A moment of a clip that shows what it is about. */
  readonly stillSeconds?: number;
}
