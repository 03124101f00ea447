/** How many of the cells stand side by side so that no row holds more than `most`, and all about the same. */
export function evenColumns(cells: number, most: number): number {
  return Math.ceil(cells / Math.ceil(cells / most));
}
