import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOrders } from './random-orders.ts';

describe('randomOrders', () => {
  it('gives every place once, in the same order each time it is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 100 }), (orders, length) => {
        const given = randomOrders(orders, length);
        expect(given).toHaveLength(orders);
        for (const order of given) {
          expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length }, (_, place) => place));
        }
        expect(randomOrders(orders, length)).toEqual(given);
      }),
    );
  });

  it('differs from order to order', () => {
    const [one, other] = randomOrders(2, 64);
    expect(one).not.toEqual(other);
  });
});
