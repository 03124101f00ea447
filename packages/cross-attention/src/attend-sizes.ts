import { WordsightError } from '@wordsight/contracts';
import type { AttendInputs } from './attend-inputs.ts';

/** The axes of one call of `attend`. */
export interface AttendSizes {
  /** Queries (words). */
  readonly rows: number;
  /** Keys and values (visual tokens). */
  readonly columns: number;
  /** Width of one head in queries and keys. */
  readonly keyWidth: number;
  /** Width of one head in values. */
  readonly valueWidth: number;
  /** The mask has a row per query instead of one for all. */
  readonly maskPerRow: boolean;
}

const MEND =
  'Pass queries [T, d], keys [M, d], values [M, d_v] and a mask [M] or [T, M], with d and d_v divisible by heads.';

function refuse(expected: string, received: string): never {
  throw new WordsightError('SHAPE_MISMATCH', { message: `Expected ${expected}, received ${received}.`, mend: MEND });
}

function matrixSizes(
  name: string,
  { data, shape }: { data: ArrayLike<number>; shape: readonly number[] },
): [number, number] {
  const [rows, columns] = shape;
  if (rows === undefined || columns === undefined || shape.length !== 2)
    refuse(`${name} with 2 axes`, `${shape.length}`);
  if (rows * columns !== data.length)
    refuse(`${rows * columns} numbers for ${name} [${shape.join(', ')}]`, `${data.length}`);
  return [rows, columns];
}

/**
 * Reads the sizes off the shapes and checks that they belong together.
 *
 * @throws `SHAPE_MISMATCH` when they do not; `FIELD_INVALID` when a mask holds anything but 0 and 1.
 */
export function attendSizes({ queries, keys, values, heads, mask }: AttendInputs): AttendSizes {
  const [rows, width] = matrixSizes('queries', queries);
  const [columns, keyWidth] = matrixSizes('keys', keys);
  const [valueRows, valueWidth] = matrixSizes('values', values);
  if (keyWidth !== width) refuse(`keys as wide as the queries (${width})`, `${keyWidth}`);
  if (valueRows !== columns) refuse(`one value for each of ${columns} keys`, `${valueRows}`);
  if (!Number.isInteger(heads) || heads < 1) refuse('a whole number of heads, at least 1', `${heads}`);
  if (width % heads !== 0 || valueWidth % heads !== 0) {
    refuse(`widths divisible by ${heads} heads`, `${width} and ${valueWidth}`);
  }
  const maskPerRow = mask?.shape.length === 2;
  if (mask !== undefined) {
    const shape = maskPerRow ? [rows, columns] : [columns];
    const fits = shape.length === mask.shape.length && shape.every((size, axis) => size === mask.shape[axis]);
    if (!fits) refuse(`a mask [${columns}] or [${rows}, ${columns}]`, `[${mask.shape.join(', ')}]`);
    const count = shape.reduce((product, size) => product * size, 1);
    if (mask.data.length !== count) refuse(`${count} numbers in the mask`, `${mask.data.length}`);
    for (let index = 0; index < count; index += 1) {
      if (mask.data[index] === 0 || mask.data[index] === 1) continue;
      throw new WordsightError('FIELD_INVALID', {
        message: `Expected a mask of 0 and 1, received ${mask.data[index]} at ${index}.`,
        mend: 'Write 1 for a key that is there and 0 for one that is not.',
      });
    }
  }
  return { rows, columns, keyWidth: width / heads, valueWidth: valueWidth / heads, maskPerRow };
}
