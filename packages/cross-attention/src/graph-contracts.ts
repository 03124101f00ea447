import type { GraphName } from './graph-name.ts';

/** Element type and number of axes of one input or output. */
export interface PortContract {
  readonly type: 'uint8' | 'int64' | 'float32';
  readonly axes: number;
}

/** Inputs and outputs by name. */
export interface GraphContract {
  readonly inputs: Readonly<Record<string, PortContract>>;
  readonly outputs: Readonly<Record<string, PortContract>>;
}

const float = (axes: number): PortContract => ({ type: 'float32', axes });

/**
 * What the graphs of a model must take and give.
 *
 * F frames, N patches per frame, W values per patch, B texts, L tokens, T words, M visual tokens, H heads, d width.
 */
export const GRAPH_CONTRACTS: { readonly [Name in GraphName]: GraphContract } = {
  vision: {
    /** `[F, N, W]`, 0 to 255. */
    inputs: { patches: { type: 'uint8', axes: 3 } },
    /** `[F, N, d]`, one length a frame, and `[F, d]`, unit length. */
    outputs: { patch_embeddings: float(3), image_embedding: float(2) },
  },
  text: {
    /** `[B, L]` both; the mask is 1 for real tokens, 0 for padding. */
    inputs: { ids: { type: 'int64', axes: 2 }, mask: { type: 'int64', axes: 2 } },
    /** `[B, L, d]`. */
    outputs: { states: float(3) },
  },
  core: {
    /** `[T, d]`, `[M, d]`, `[M, 3]` (row and column 0 to 1, time in seconds), `[M]` (1 there, 0 not). */
    inputs: { words: float(2), visual: float(2), position: float(2), visual_mask: float(1) },
    /** `[T, d]` and `[layers, H, T, M + 1]`; the last column is the null slot. */
    outputs: { output: float(2), weights: float(4) },
  },
};
