/** Numbers as a list for JSON, six digits after the point: more would be noise of the arithmetic. */
export function plainNumbers(values: ArrayLike<number>): number[] {
  return Array.from(values, (value) => Math.round(value * 1e6) / 1e6);
}
