import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteBudget } from './byte-budget.ts';
import { codeOf } from './test/code-of.ts';

/** Whether a promise has settled by now. */
async function settled(promise: Promise<unknown>): Promise<boolean> {
  return Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setImmediate(resolve, false))]);
}

describe('createByteBudget', () => {
  it('lets those wait who do not fit, until enough is given back', async () => {
    const budget = createByteBudget(9);
    const giveBack = await budget.acquire(70, { ceiling: 100 });
    const second = budget.acquire(40, { ceiling: 100 });
    expect(await settled(second)).toBe(false);
    giveBack();
    giveBack();
    expect(await settled(second)).toBe(true);
    expect(budget.bytesInUse).toBe(40);
  });

  it('serves in the order of arrival, even when a later one would fit', async () => {
    const budget = createByteBudget(9);
    const giveBack = await budget.acquire(70, { ceiling: 100 });
    const [large, small] = [budget.acquire(60, { ceiling: 100 }), budget.acquire(10, { ceiling: 100 })];
    expect(await settled(small)).toBe(false);
    giveBack();
    expect([await settled(large), await settled(small)]).toEqual([true, true]);
  });

  it('lets the next one in when the first in line leaves', async () => {
    const budget = createByteBudget(9);
    await budget.acquire(70, { ceiling: 100 });
    const controller = new AbortController();
    const large = budget.acquire(60, { ceiling: 100, signal: controller.signal });
    const small = budget.acquire(10, { ceiling: 100 });
    controller.abort();
    expect(await codeOf(large)).toBe('ABORTED');
    expect(await settled(small)).toBe(true);
    expect(budget.bytesInUse).toBe(80);
  });

  it('admits no more holders than allowed, however small', async () => {
    const budget = createByteBudget(2);
    const giveBack = await budget.acquire(1, { ceiling: 100 });
    await budget.acquire(1, { ceiling: 100 });
    const third = budget.acquire(1, { ceiling: 100 });
    expect(await settled(third)).toBe(false);
    giveBack();
    expect(await settled(third)).toBe(true);
  });

  it('never has more in use than the ceiling, serves everyone and ends at 0', async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), sizes, async (scheduler, wanted) => {
        const budget = createByteBudget(4);
        const users = wanted.map(async (bytes) => {
          const giveBack = await budget.acquire(bytes, { ceiling: 100 });
          expect(budget.bytesInUse).toBeLessThanOrEqual(100);
          await scheduler.schedule(Promise.resolve());
          giveBack();
        });
        await scheduler.waitFor(Promise.all(users));
        expect(budget.bytesInUse).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});
