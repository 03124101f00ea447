import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSlots } from './film-slots.ts';

const evenClip = (frames: number, durationSeconds: number) => ({
  durationSeconds,
  frameSeconds: Array.from({ length: frames }, (_, frame) => ((frame + 0.5) / frames) * durationSeconds),
});

describe('filmSlots', () => {
  it('shows every frame where there is room', () => {
    expect(filmSlots(4000, 1.78, evenClip(16, 6)).map(({ frame }) => frame)).toEqual([...Array(16).keys()]);
  });

  it('shows fewer on a narrow page, spread over the clip', () => {
    expect(filmSlots(250, 1.78, evenClip(16, 6)).map(({ frame }) => frame)).toEqual([2, 6, 10, 14]);
  });

  it('fills the strip without gaps, in the order of time, for any clip and width', () => {
    const frames = fc.integer({ min: 1, max: 64 });
    const seconds = fc.double({ min: 0.1, max: 3600, noNaN: true });
    const aspect = fc.double({ min: 0.2, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.nat(3000), aspect, frames, seconds, (width, shape, count, duration) => {
        const slots = filmSlots(width, shape, evenClip(count, duration));
        expect(slots.reduce((sum, slot) => sum + slot.width, 0)).toBeCloseTo(1);
        slots.slice(1).forEach((slot, place) => {
          expect(slot.left).toBeCloseTo(slots[place]!.left + slots[place]!.width);
          expect(slot.frame).toBeGreaterThanOrEqual(slots[place]!.frame);
        });
      }),
    );
  });
});
