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

/** The clip that was asked about. */
export interface ClipFacts {
  readonly durationSeconds: number;
  /** When each sampled frame is shown, in seconds, rising. */
  readonly frameSeconds: readonly number[];
}
