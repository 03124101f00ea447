import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inParallel } from './in-parallel.ts';

describe('inParallel', () => {
  it('keeps the order, whatever ends first, and never has more under way than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3)), fc.integer({ min: 1, max: 5 }), async (delays, atOnce) => {
        let [underWay, most] = [0, 0];
        const results = await inParallel([...delays.entries()], atOnce, async ([index, delay]) => {
          underWay += 1;
          most = Math.max(most, underWay);
          await new Promise((resolve) => setTimeout(resolve, delay));
          underWay -= 1;
          return index;
        });
        expect(results).toEqual([...delays.keys()]);
        expect(most).toBe(Math.min(atOnce, delays.length));
      }),
      { numRuns: 30 },
    );
  });

  it('fails as the work does', async () => {
    await expect(inParallel([1], 2, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
