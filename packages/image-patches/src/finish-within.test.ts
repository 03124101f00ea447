import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finishWithin } from './finish-within.ts';
import { codeOf } from './test/code-of.ts';

/** Work that ends after so many milliseconds of the test's own clock. */
function workFor(milliseconds: number): Promise<string> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, 'done'));
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('finishWithin', () => {
  it('hands on what the work gives or throws, and leaves neither clock nor listener behind', async () => {
    const { signal } = new AbortController();
    expect(await finishWithin(Promise.resolve(7), { timeoutMs: 1000, signal })).toBe(7);
    const broken = new Error('broken');
    await expect(finishWithin(Promise.reject(broken), { timeoutMs: 1000, signal })).rejects.toBe(broken);
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('stops waiting when the time is over, and not before', async () => {
    const [early, late] = [
      finishWithin(workFor(999), { timeoutMs: 1000 }),
      finishWithin(workFor(1001), { timeoutMs: 1000 }),
    ];
    const outcomes = Promise.all([early, codeOf(late)]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await outcomes).toEqual(['done', 'TIMEOUT']);
  });

  it('stops waiting when it is called off, also before it began', async () => {
    const controller = new AbortController();
    const underWay = codeOf(finishWithin(workFor(500), { timeoutMs: 1000, signal: controller.signal }));
    controller.abort();
    expect(await underWay).toBe('ABORTED');
    expect(await codeOf(finishWithin(workFor(500), { timeoutMs: 1000, signal: controller.signal }))).toBe('ABORTED');
  });
});
