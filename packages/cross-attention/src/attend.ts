import type { AttendInputs } from './attend-inputs.ts';
import { attendSizes } from './attend-sizes.ts';
import { softmaxWithNull } from './softmax-with-null.ts';
import type { Tensor } from './tensor.ts';

/** What {@link attend} found, in the number type of the queries. */
export interface Attended<Numbers extends Float32Array | Float64Array = Float32Array | Float64Array> {
  /** `[T, d_v]`: the weighted sums of the values, head beside head. */
  readonly output: Tensor<Numbers>;
  /** `[heads, T, M]`, each 0 to 1. */
  readonly weights: Tensor<Numbers>;
  /** `[heads, T]`, each 0 to 1: what looked at nothing. It and the row of weights sum to 1. */
  readonly nullWeights: Tensor<Numbers>;
}

/**
 * Multi-head scaled dot-product attention with a null slot:
 * `softmax([Q Kᵀ / √(d / heads) ; nullScore])`, where the null slot carries the value 0.
 *
 * A query to which no key speaks keeps its weight in the null slot instead of spreading it over noise.
 * With no key (M = 0, or all masked) the output is exactly 0 and every null weight exactly 1.
 * Sums are taken in float64 whatever the inputs are. Plain and synchronous: cost T · M · (d + d_v).
 *
 * @throws `SHAPE_MISMATCH` when the shapes do not belong together; `FIELD_INVALID` when a mask is not 0 or 1.
 * @example
 * const { output, weights, nullWeights } = attend({
 *   queries: { data: Float32Array.of(2, 0), shape: [1, 2] },
 *   keys: { data: Float32Array.of(1, 0, 0, 1), shape: [2, 2] },
 *   values: { data: Float32Array.of(10, 40), shape: [2, 1] },
 *   heads: 1,
 * });
 * // weights     [1, 1, 2]: 0.67, 0.16   the first key is the likelier one
 * // nullWeights [1, 1]:    0.16         the second key says no more than nothing does
 * // output      [1, 1]:    13.27
 */
export function attend<Numbers extends Float32Array | Float64Array>(inputs: AttendInputs<Numbers>): Attended<Numbers> {
  const { rows, columns, keyWidth, valueWidth, maskPerRow } = attendSizes(inputs);
  const { queries, keys, values, heads, mask, nullScore } = inputs;
  const numbers = (length: number): Numbers =>
    (queries.data instanceof Float64Array ? new Float64Array(length) : new Float32Array(length)) as Numbers;
  const output = numbers(rows * heads * valueWidth);
  const weights = numbers(heads * rows * columns);
  const nullWeights = numbers(heads * rows);
  const scores = new Float64Array(columns);
  const sums = new Float64Array(valueWidth);
  const scale = 1 / Math.sqrt(keyWidth);
  /** The scaled product of one head of a query and of a key, which start at these numbers. */
  const score = (query: number, key: number): number => {
    let sum = 0;
    for (let at = 0; at < keyWidth; at += 1) sum += queries.data[query + at]! * keys.data[key + at]!;
    return sum * scale;
  };

  for (let head = 0; head < heads; head += 1) {
    for (let row = 0; row < rows; row += 1) {
      const query = (row * heads + head) * keyWidth;
      for (let column = 0; column < columns; column += 1) {
        const there = mask === undefined || mask.data[maskPerRow ? row * columns + column : column] === 1;
        const key = (column * heads + head) * keyWidth;
        scores[column] = there ? score(query, key) : Number.NEGATIVE_INFINITY;
      }
      nullWeights[head * rows + row] = softmaxWithNull(scores, nullScore);
      weights.set(scores, (head * rows + row) * columns);

      sums.fill(0);
      for (const [column, weight] of scores.entries()) {
        // What is masked must not reach the sum at all: 0 times an infinite value would be NaN.
        if (weight === 0) continue;
        const value = (column * heads + head) * valueWidth;
        for (let at = 0; at < valueWidth; at += 1) sums[at]! += weight * values.data[value + at]!;
      }
      output.set(sums, (row * heads + head) * valueWidth);
    }
  }
  return {
    output: { data: output, shape: [rows, heads * valueWidth] },
    weights: { data: weights, shape: [heads, rows, columns] },
    nullWeights: { data: nullWeights, shape: [heads, rows] },
  };
}
