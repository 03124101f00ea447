/** Softmax weights of text over visual tokens, with the null slot kept apart. */
export interface AttentionWeights {
  /** `[layers, heads, words, visualTokens]`, row-major; a row and its null weight sum to 1. */
  readonly data: Float32Array;
  /** `[layers, heads, words]`: the weight that looked at nothing. */
  readonly nullData: Float32Array;
  readonly layers: number;
  readonly heads: number;
  readonly words: number;
  readonly visualTokens: number;
}

/** Where one word looked, averaged over layers and heads. */
export interface WordAttention {
  readonly frames: number;
  readonly rows: number;
  readonly columns: number;
  /** `[frames, rows, columns]`, row-major; sums to `lookedAt`. */
  readonly weights: Float32Array;
}
