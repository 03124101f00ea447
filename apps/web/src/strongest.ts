/** The place of the largest number, the first where several are. */
export function strongestOf(numbers: readonly number[]): number {
  return numbers.indexOf(Math.max(...numbers));
}
