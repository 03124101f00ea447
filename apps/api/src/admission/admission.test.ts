import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Admission } from './admission.ts';

const never = (): AbortSignal => new AbortController().signal;

/** Work that ends when told. */
function held(): { work: () => Promise<string>; finish: () => void } {
  let finish!: () => void;
  const done = new Promise<string>((resolve) => {
    finish = () => resolve('done');
  });
  return { work: () => done, finish };
}

describe('Admission', () => {
  it('runs so many, lets so many wait in order, and refuses the next with when to come back', async () => {
    const admission = new Admission({ running: 1, waiting: 1 });
    const [first, second] = [held(), held()];
    const ran = [admission.run(first.work, never()), admission.run(second.work, never())];
    await expect(admission.run(async () => 'no', never())).rejects.toMatchObject({
      code: 'QUEUE_FULL',
      retryAfterSeconds: 1,
    });
    expect([admission.running, admission.waiting]).toEqual([1, 1]);
    first.finish();
    second.finish();
    expect(await Promise.all(ran)).toEqual(['done', 'done']);
    expect([admission.running, admission.waiting]).toEqual([0, 0]);
  });

  it('gives a place in line up when its request is aborted', async () => {
    const admission = new Admission({ running: 1, waiting: 1 });
    const first = held();
    const running = admission.run(first.work, never());
    const abort = new AbortController();
    const waiting = admission.run(async () => 'late', abort.signal);
    abort.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    expect(admission.waiting).toBe(0);
    first.finish();
    await running;
  });

  it('refuses new work once it drains, and says when the old is done', async () => {
    const admission = new Admission({ running: 1, waiting: 4 });
    const first = held();
    const running = admission.run(first.work, never());
    const drained = admission.drain();
    await expect(admission.run(async () => 'new', never())).rejects.toMatchObject({ code: 'CLOSED' });
    first.finish();
    await Promise.all([running, drained]);
    expect(admission.running).toBe(0);
  });

  it('never runs more than allowed and never loses a place, whatever fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.boolean()), { minLength: 1, maxLength: 20 }),
        async (running, jobs) => {
          const admission = new Admission({ running, waiting: 100 });
          let [now, most] = [0, 0];
          const asked = jobs.map(([ticks, fails]) =>
            admission.run(async () => {
              now += 1;
              most = Math.max(most, now);
              for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
              now -= 1;
              if (fails) throw new Error('failed');
            }, never()),
          );
          await Promise.allSettled(asked);
          expect(most).toBeLessThanOrEqual(running);
          expect([admission.running, admission.waiting]).toEqual([0, 0]);
        },
      ),
    );
  });
});
