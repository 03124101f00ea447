/** Numbers with their shape, row-major. */
export interface Tensor<Numbers extends Float32Array | Float64Array = Float32Array | Float64Array> {
  readonly data: Numbers;
  /** Sizes of the axes, the slowest first; their product is `data.length`. */
  readonly shape: readonly number[];
}
