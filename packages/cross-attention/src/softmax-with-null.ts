/**
 * Softmax over scores and one more score that belongs to nothing, in place.
 *
 * A score of `-Infinity` gets exactly 0. With no scores, or only such ones, the null weight is exactly 1.
 * The largest score, the null one included, is taken off first, so no exponential overflows.
 *
 * @param scores - `[M]`; overwritten with the weights, each 0 to 1.
 * @param nullScore - The score of nothing.
 * @returns The null weight, 0 to 1; it and the weights sum to 1.
 */
export function softmaxWithNull(scores: Float64Array, nullScore: number = 0): number {
  let largest = nullScore;
  for (const score of scores) largest = Math.max(largest, score);
  const nullPower = Math.exp(nullScore - largest);
  let total = nullPower;
  for (const [index, score] of scores.entries()) {
    const power = Math.exp(score - largest);
    scores[index] = power;
    total += power;
  }
  for (const [index, power] of scores.entries()) scores[index] = power / total;
  return nullPower / total;
}
