import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipMoments } from './clip-moments.ts';

const times = { durationSeconds: 8, frameSeconds: [1, 3, 5, 7] };

describe('clipMoments', () => {
  it('are the frames that speak at least half as much as the loudest, as ranges of time', () => {
    const [moment, ...others] = clipMoments([[0.01, 0.3, 0.2, 0.02]], times);
    expect(others).toEqual([]);
    expect(moment).toMatchObject({ fromSeconds: 2, toSeconds: 6 });
    expect(moment!.relevance).toBeCloseTo(0.5, 9);
  });

  it('come with the best first', () => {
    const moments = clipMoments([[0.2, 0, 0, 0.3]], times);
    expect(moments.map(({ fromSeconds, toSeconds }) => [fromSeconds, toSeconds])).toEqual([
      [6, 8],
      [0, 2],
    ]);
  });

  it('take all words of the query into account', () => {
    const [moment] = clipMoments(
      [
        [0.6, 0, 0, 0],
        [0, 0, 0, 0.1],
      ],
      times,
    );
    expect(moment).toMatchObject({ fromSeconds: 0, toSeconds: 2 });
    expect(moment!.relevance).toBeCloseTo(0.3, 9);
  });

  it('are none when hardly anything was looked at', () => {
    expect(clipMoments([[0.02, 0.01, 0.02, 0.01]], times)).toEqual([]);
  });

  it('lie inside the clip, apart from each other, for any relevance', () => {
    const relevance = fc.array(fc.float({ min: 0, max: 0.25, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(relevance, { minLength: 1, maxLength: 3 }), (relevances) => {
        const moments = clipMoments(relevances, times);
        const inOrder = moments.toSorted((left, right) => left.fromSeconds - right.fromSeconds);
        inOrder.forEach(({ fromSeconds, toSeconds, relevance }, index) => {
          expect(fromSeconds).toBeGreaterThanOrEqual(index === 0 ? 0 : inOrder[index - 1]!.toSeconds);
          expect(toSeconds).toBeGreaterThan(fromSeconds);
          expect(toSeconds).toBeLessThanOrEqual(times.durationSeconds);
          expect(relevance).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
