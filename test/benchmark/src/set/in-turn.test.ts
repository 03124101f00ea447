import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

const words = fc.uniqueArray(fc.record({ group: fc.constantFrom('a', 'b', 'c'), name: fc.string() }), {
  selector: ({ name }) => name,
});

describe('inTurn', () => {
  it('gives every group its turn before any group has the next', () => {
    fc.assert(
      fc.property(words, (items) => {
        const seen = new Map<string, number>();
        const rounds = inTurn(items, (item) => item).map(({ group }) => {
          seen.set(group, (seen.get(group) ?? 0) + 1);
          return seen.get(group)!;
        });
        expect(rounds).toEqual(rounds.toSorted((left, right) => left - right));
      }),
    );
  });

  it('gives the same order whatever the order before, and loses nothing', () => {
    fc.assert(
      fc.property(words, (items) => {
        const order = inTurn(items, (item) => item);
        expect(inTurn(items.toReversed(), (item) => item)).toEqual(order);
        expect(new Set(order)).toEqual(new Set(items));
      }),
    );
  });
});
