import { describe, expect, it } from 'vitest';
import { clipFields } from './clip-fields.ts';

// The first frame looked at the left, the second a quarter as much at the right, the third nowhere.
const attention = { frames: 3, rows: 1, columns: 2, weights: [0.4, 0, 0, 0.1, 0, 0] };

describe('clipFields', () => {
  const fieldAt = clipFields(attention, 8);
  const at = (before: number, after: number, share: number) => fieldAt({ before, after, share }).slice();

  it('shows a frame as its own map, as strong as it was looked at', () => {
    expect(Math.max(...at(0, 1, 0))).toBeCloseTo(1);
    expect(Math.max(...at(1, 2, 0))).toBeCloseTo(0.5);
    expect(Math.max(...at(2, 2, 0))).toBe(0);
  });

  it('moves from one frame to the next without a jump', () => {
    const [left, middle, right] = [at(0, 1, 0), at(0, 1, 0.5), at(0, 1, 1)];
    middle.forEach((value, place) => expect(value).toBeCloseTo((left[place]! + right[place]!) / 2));
    right.forEach((value, place) => expect(value).toBeCloseTo(at(1, 2, 0)[place]!));
  });
});
