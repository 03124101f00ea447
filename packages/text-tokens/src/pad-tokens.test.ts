import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padTokens } from './pad-tokens.ts';

describe('padTokens', () => {
  it('pads to the longest row with id 0 and masks what is real', () => {
    expect(padTokens([[5, 6, 7], [8], []])).toEqual({
      ids: BigInt64Array.of(5n, 6n, 7n, 8n, 0n, 0n, 0n, 0n, 0n),
      mask: BigInt64Array.of(1n, 1n, 1n, 1n, 0n, 0n, 0n, 0n, 0n),
      rows: 3,
      columns: 3,
    });
  });

  it('has at least one column', () => {
    expect(padTokens([[]])).toEqual({ ids: BigInt64Array.of(0n), mask: BigInt64Array.of(0n), rows: 1, columns: 1 });
    expect(padTokens([])).toMatchObject({ rows: 0, columns: 1 });
  });

  it('gives every row back under the mask', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 99_999 }), { maxLength: 9 }), { maxLength: 9 }),
        (rows) => {
          const { ids, mask, columns } = padTokens(rows);
          expect(ids).toHaveLength(rows.length * columns);
          const real = rows.map((_, row) => {
            const at = row * columns;
            return Array.from(ids.slice(at, at + columns), Number).filter((_id, column) => mask[at + column] === 1n);
          });
          expect(real).toEqual(rows);
        },
      ),
    );
  });
});
