/** Mean of rows `[start, end)` of a row-major matrix, scaled to unit length; all zeros for an empty range. */
export function meanUnitVector(states: Float32Array, width: number, start: number, end: number): Float32Array {
  const mean = new Float32Array(width);
  for (let row = start; row < end; row += 1) {
    for (let column = 0; column < width; column += 1) mean[column]! += states[row * width + column]!;
  }
  return toUnitLength(mean);
}

/** The unit vector that lies `share` (0 to 1) of the way from `start` to `end`, along the straight line between them. */
export function between(start: Float32Array, end: Float32Array, share: number): Float32Array {
  return toUnitLength(start.map((value, index) => value + share * (end[index]! - value)));
}

/** The vector scaled to length 1; a zero vector stays zero. */
export function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  return length > 0 ? vector.map((value) => value / length) : vector;
}

/** Cosine of the angle between two vectors of one width, -1 to 1; 0 when either is zero. */
export function cosine(left: Float32Array, right: Float32Array): number {
  const lengths = Math.sqrt(dot(left, left) * dot(right, right));
  return lengths > 0 ? dot(left, right) / lengths : 0;
}

/** Probabilities of `logits`, summing to 1. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += left[index]! * right[index]!;
  return sum;
}
