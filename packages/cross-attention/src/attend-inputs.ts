import type { Tensor } from './tensor.ts';

/** What `attend` reads. T queries, M keys, widths d and d_v, both divisible by `heads`. */
export interface AttendInputs<Numbers extends Float32Array | Float64Array = Float32Array | Float64Array> {
  /** `[T, d]`: what asks, already projected. */
  readonly queries: Tensor<Numbers>;
  /** `[M, d]`: what is compared with the queries; M may be 0. */
  readonly keys: Tensor;
  /** `[M, d_v]`: what is handed on. */
  readonly values: Tensor;
  /** Head h reads columns h · d / heads to (h + 1) · d / heads - 1 of queries and keys, and likewise of values. */
  readonly heads: number;
  /**
   * Score of the null slot; what a key must exceed to get more than it.
   * @default 0
   */
  readonly nullScore?: number;
  /** `[M]`, or `[T, M]` for a mask per query: 1 = may be looked at, 0 = not there. All there by default. */
  readonly mask?: { readonly data: ArrayLike<number>; readonly shape: readonly number[] };
}
