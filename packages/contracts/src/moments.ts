/** A part of a clip in which a word has one sense. */
export interface SenseSegment {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly senseId: string;
  /**
   * Probability of that sense, 0 to 1: the mean over the frames of the part, each asked alone. Where no frame alone spoke
   * to the word, what the clip as a whole says.
   */
  readonly posterior: number;
}

/** What a clip said about one word over time. */
export interface WordMoments {
  /** `[frames]`: how much each frame spoke to the word; sums to `lookedAt`. */
  readonly relevance: readonly number[];
  /** When the frame is shown that spoke the most. */
  readonly strongestSeconds: number;
  /** In order, without gaps from 0 to the end; one when the word has the same sense all along. */
  readonly segments: readonly SenseSegment[];
}

/** When the frames of a clip are shown. */
export interface ClipTimes {
  readonly durationSeconds: number;
  /** When each sampled frame is shown, in seconds, rising. */
  readonly frameSeconds: readonly number[];
}

/** A part of a clip that speaks to the query. */
export interface ClipMoment {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** How much its frames spoke to the words of the query: the mean over the words, 0 to 1. */
  readonly relevance: number;
}

/** The clip that was asked about. */
export interface ClipFacts extends ClipTimes {
  /** Where the words of the query are best seen, the best part first; empty when they are seen nowhere. */
  readonly moments: readonly ClipMoment[];
}

/** How far the answer to a clip has come. Stages come in this order, but frames are encoded while others are sampled. */
export interface ClipProgress {
  readonly stage: 'probing' | 'sampling' | 'encoding' | 'attending';
  /** Frames, 0 to `total`; 0 of 0 while probing. */
  readonly done: number;
  readonly total: number;
  /** Length of the clip, once it is known. */
  readonly clipSeconds?: number;
}
