/** Rows of ids made equally long for the text encoder; both tensors are `[rows, columns]`, row-major. */
export interface PaddedTokens {
  /** 0 is padding. */
  readonly ids: BigInt64Array;
  /** 1 for real tokens, 0 for padding. */
  readonly mask: BigInt64Array;
  readonly rows: number;
  /** At least 1. */
  readonly columns: number;
}

/** Pads rows of ids with id 0 to the longest row. */
export function padTokens(ids: readonly (readonly number[])[]): PaddedTokens {
  const rows = ids.length;
  const columns = ids.reduce((most, row) => Math.max(most, row.length), 1);
  const padded = { ids: new BigInt64Array(rows * columns), mask: new BigInt64Array(rows * columns), rows, columns };
  for (const [index, row] of ids.entries()) {
    padded.ids.set(row.map(BigInt), index * columns);
    padded.mask.fill(1n, index * columns, index * columns + row.length);
  }
  return padded;
}
