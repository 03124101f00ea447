import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { senseBands } from './sense-bands.ts';

const senses = [{ id: 'bat.animal' }, { id: 'bat.sports' }];
const part = (fromSeconds: number, toSeconds: number, senseId = 'bat.animal') => ({
  fromSeconds,
  toSeconds,
  senseId,
  posterior: 0.9,
});

describe('senseBands', () => {
  it('gives each part its place in time and the number of its sense', () => {
    const bands = senseBands([part(0, 2), part(2, 8, 'bat.sports')], senses, 8);
    expect(bands).toMatchObject([
      { left: 0, width: 0.25, place: 0 },
      { left: 0.25, width: 0.75, place: 1 },
    ]);
  });

  it('draws nothing of no length', () => {
    expect(senseBands([part(3, 3), part(9, 12)], senses, 8)).toEqual([]);
  });

  it('stays within the strip whatever the parts are', () => {
    const seconds = fc.double({ min: -10, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(seconds, seconds)), (parts) => {
        const bands = senseBands(
          parts.map(([from, to]) => part(from, to)),
          senses,
          60,
        );
        for (const { left, width } of bands) expect(left >= 0 && width > 0 && left + width <= 1 + 1e-9).toBe(true);
      }),
    );
  });
});
