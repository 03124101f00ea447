import type { Job } from './answers.ts';

/** A picture or a clip: a file of the page, or bytes. */
export type Media = Blob | Uint8Array;

/** What every question may have. */
export interface Asking {
  /** BCP 47 tag; told from the text without it. */
  readonly lang?: string;
  readonly signal?: AbortSignal;
}

/** A caption, best with a picture or a clip. */
export interface ExplainQuestion extends Asking {
  readonly text: string;
  readonly media?: Media;
  /**
   * Frames of a clip to look at, 1 to 64.
   * @default 16
   */
  readonly frames?: number;
  /** Told how far the answer to a clip has come. When `signal` is aborted, the server stops its work, too. */
  readonly onProgress?: (job: Job) => void;
  /**
   * Strength of the picture, 0 to 2.
   * @default 1
   */
  readonly gamma?: number;
  /** Also measures on a picture whether each map names what its answer hangs on; takes longer. */
  readonly faithfulness?: boolean;
  /** Asks about these words only. */
  readonly words?: readonly string[];
  /** Senses of your own, two or more a word. */
  readonly senses?: readonly { readonly id: string; readonly word: string; readonly gloss: string }[];
}

/** A phrase and 1 to 10 pictures. */
export interface RankQuestion extends Asking {
  readonly text: string;
  readonly media: readonly Media[];
  /** The ambiguous word to rank by; the first one without it. */
  readonly word?: string;
}

/** A picture and 2 to 10 texts. */
export interface ChooseQuestion extends Asking {
  readonly media: Media;
  readonly texts: readonly string[];
}

/** Up to 32 texts and 10 pictures, one at least. */
export interface EmbedQuestion extends Asking {
  readonly texts?: readonly string[];
  readonly media?: readonly Media[];
}

/** Which heat map; means over everything where nothing is said. */
export interface HeatmapChoice {
  readonly layer?: number;
  readonly head?: number;
  readonly frame?: number;
  /** Opacity, 0 to 1. */
  readonly strength?: number;
}
