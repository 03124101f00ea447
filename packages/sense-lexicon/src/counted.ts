/** A number with its noun: "1 problem", "2 problems", "1,685 senses". */
export function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
