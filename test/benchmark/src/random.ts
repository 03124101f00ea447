import { createHash } from 'node:crypto';

/** Gives numbers from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * A stream of random numbers that belongs to a name: the same name gives the same numbers, everywhere and always. What
 * is drawn for one item therefore does not depend on which items stand before it.
 */
export function randomOf(name: string): Random {
  const digest = createHash('sha256').update(name).digest();
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => digest.readUInt32LE(at)) as [number, number, number, number];
  // sfc32 by Chris Doty-Humphrey.
  return () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 up to, not including, `end`. */
export function below(random: Random, end: number): number {
  return Math.floor(random() * end);
}

/** One of a list that is not empty. */
export function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[below(random, values.length)]!;
}

/** A copy in random order. */
export function shuffled<Value>(random: Random, values: readonly Value[]): Value[] {
  const copy = [...values];
  for (let end = copy.length; end > 1; end -= 1) {
    const other = below(random, end);
    [copy[end - 1], copy[other]] = [copy[other]!, copy[end - 1]!];
  }
  return copy;
}
