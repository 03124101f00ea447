import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job } from './job.ts';
import { joinFeeds } from './join-feeds.ts';
import { splitOutputs } from './split-outputs.ts';

/** A text job whose numbers are all different from 0, which is the padding. */
function textJob(rows: number, columns: number, first: number): Job {
  const ids = BigInt64Array.from({ length: rows * columns }, (_, index) => BigInt(first + index));
  return { graph: 'text', feeds: { ids: { data: ids, shape: [rows, columns] } }, joinKey: 'any', rows, columns };
}

const jobs = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 5 })
  .map((shapes) => shapes.map(([rows, columns], index) => textJob(rows, columns, 1 + index * 100)));

describe('joinFeeds and splitOutputs', () => {
  it('give each job exactly its own rows and columns back, whatever the others look like', () => {
    fc.assert(
      fc.property(jobs, (list) => {
        const { data, shape } = joinFeeds(list).ids!;
        const [rows, columns] = shape as [number, number];
        expect(data).toHaveLength(rows * columns);
        // A graph that answers each id with itself and its negative, and each row with its first id.
        const states = Float32Array.from([...data].flatMap((id) => [Number(id), -Number(id)]));
        const firsts = Float32Array.from({ length: rows }, (_, row) => Number(data[row * columns]));
        const parts = splitOutputs(list, {
          states: { data: states, shape: [rows, columns, 2] },
          firsts: { data: firsts, shape: [rows, 1] },
        });
        for (const [index, job] of list.entries()) {
          const ids = [...job.feeds.ids!.data].map(Number);
          expect([...parts[index]!.states!.data]).toEqual(ids.flatMap((id) => [id, -id]));
          expect(parts[index]!.states!.shape).toEqual([job.rows, job.columns, 2]);
          expect([...parts[index]!.firsts!.data]).toEqual(ids.filter((_, at) => at % job.columns === 0));
        }
      }),
    );
  });

  it('pad shorter texts with zeros at their ends', () => {
    const joined = joinFeeds([textJob(1, 3, 1), textJob(1, 1, 9)]);
    expect(joined).toEqual({ ids: { data: BigInt64Array.of(1n, 2n, 3n, 9n, 0n, 0n), shape: [2, 3] } });
  });

  it('refuse outputs whose rows are not those of the jobs', () => {
    const list = [textJob(1, 2, 1), textJob(1, 2, 5)];
    expect(() => splitOutputs(list, { states: { data: new Float32Array(4), shape: [1, 2, 2] } })).toThrowError(
      'Expected outputs for 2 rows of 2, received [1, 2, 2].',
    );
  });
});
