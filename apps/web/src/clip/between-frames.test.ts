import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenFrames, frameBeside, nearestFrame } from './between-frames.ts';

const frames = fc
  .uniqueArray(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 64 })
  .map((tenths) => tenths.sort((a, b) => a - b).map((tenth) => tenth / 10));
const moment = fc.double({ min: -5, max: 70, noNaN: true });

describe('betweenFrames', () => {
  it('says which two frames a moment lies between, and where', () => {
    expect(betweenFrames([1, 2, 4], 3)).toEqual({ before: 1, after: 2, share: 0.5 });
  });

  it('stays at the first and the last frame outside them', () => {
    expect(betweenFrames([1, 2], 0)).toMatchObject({ before: 0, share: 0 });
    expect(betweenFrames([1, 2], 9)).toMatchObject({ after: 1, before: 1 });
  });

  it('gives each frame to itself alone', () => {
    fc.assert(
      fc.property(frames, fc.nat(), (times, pick) => {
        const frame = pick % times.length;
        expect(betweenFrames(times, times[frame]!)).toMatchObject({ before: frame, share: 0 });
      }),
    );
  });

  it('never jumps: the time it stands for is the time it was asked, within the frames', () => {
    fc.assert(
      fc.property(frames, moment, (times, seconds) => {
        const { before, after, share } = betweenFrames(times, seconds);
        const stands = times[before]! * (1 - share) + times[after]! * share;
        expect(stands).toBeCloseTo(Math.min(Math.max(seconds, times[0]!), times.at(-1)!), 6);
      }),
    );
  });
});

describe('nearestFrame', () => {
  it('is never farther away than any other frame', () => {
    fc.assert(
      fc.property(frames, moment, (times, seconds) => {
        const away = times.map((time) => Math.abs(time - seconds));
        expect(away[nearestFrame(times, seconds)]!).toBeCloseTo(Math.min(...away), 9);
      }),
    );
  });
});

describe('frameBeside', () => {
  it('steps from frame to frame and stops at the ends', () => {
    expect(frameBeside([1, 2, 4], 2, 1)).toBe(4);
    expect(frameBeside([1, 2, 4], 2, -1)).toBe(1);
    expect(frameBeside([1, 2, 4], 3, -1)).toBe(2);
    expect(frameBeside([1, 2, 4], 5, 1)).toBe(4);
  });

  it('leaves a frame that the player missed by less than a millisecond', () => {
    expect(frameBeside([1, 2, 4], 1.9996, 1)).toBe(4);
  });
});
