import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededPackets } from './needed-packets.ts';
import { sampleAtTimes } from './sample-at-times.ts';
import { sampleByRate } from './sample-by-rate.ts';
import { sampleSceneChanges } from './sample-scene-changes.ts';
import { sampleUniformly } from './sample-uniformly.ts';
import { frameAt, type ShownFrame } from './timeline.ts';
import { VIDEO_LIMITS } from './video-limits.ts';

const duration = fc.double({ min: 0.001, max: 300, noNaN: true });
const count = fc.integer({ min: 1, max: 64 });

/** Frames at any distances, some of them key frames, the first at 0. */
const frames = fc
  .array(fc.record({ gap: fc.double({ min: 0.001, max: 5, noNaN: true }), isKey: fc.boolean() }), {
    minLength: 1,
    maxLength: 200,
  })
  .map((steps) => {
    let seconds = 0;
    return steps.map(({ gap, isKey }, index): ShownFrame => {
      const frame = { index, seconds, isKey: isKey || index === 0 };
      seconds += gap;
      return frame;
    });
  });

function expectAscendingInside(times: readonly number[], durationSeconds: number): void {
  expect(times).toEqual([...times].sort((one, other) => one - other));
  for (const time of times) {
    expect(time).toBeGreaterThanOrEqual(0);
    expect(time).toBeLessThanOrEqual(durationSeconds);
  }
}

describe('the times of a sampling', () => {
  it('are as many as asked for, ascending, inside the clip and even, when uniform', () => {
    fc.assert(
      fc.property(count, duration, (count, durationSeconds) => {
        const strategy = { kind: 'uniform', frames: count } as const;
        const times = sampleUniformly(strategy, { frames: [], durationSeconds }, VIDEO_LIMITS);
        expect(times).toHaveLength(count);
        expectAscendingInside(times, durationSeconds);
        const part = durationSeconds / count;
        times.forEach((time, index) => expect(time).toBeCloseTo((index + 0.5) * part, 9));
      }),
    );
  });

  it('stay in their own parts and a tenth of a part apart when uniform with leeway', () => {
    fc.assert(
      fc.property(count, frames, (count, frames) => {
        const durationSeconds = (frames.at(-1)?.seconds ?? 0) + 0.1;
        const part = durationSeconds / count;
        const strategy = { kind: 'uniform', frames: count, leeway: 0.45 } as const;
        const times = sampleUniformly(strategy, { frames, durationSeconds }, VIDEO_LIMITS);
        expect(times).toHaveLength(count);
        expectAscendingInside(times, durationSeconds);
        times.forEach((time, index) => {
          expect(Math.abs(time - (index + 0.5) * part)).toBeLessThanOrEqual(part * 0.45 + 1e-9);
          expect(time - (times[index - 1] ?? -part)).toBeGreaterThanOrEqual(part * 0.1 - 1e-9);
        });
      }),
    );
  });

  it('are every multiple of the distance inside the clip, when by rate', () => {
    const rate = fc.double({ min: 0.01, max: 10, noNaN: true });
    fc.assert(
      fc.property(rate, duration, (framesPerSecond, durationSeconds) => {
        fc.pre(durationSeconds * framesPerSecond <= 64);
        const times = sampleByRate({ kind: 'rate', framesPerSecond }, durationSeconds, VIDEO_LIMITS);
        expectAscendingInside(times, durationSeconds);
        times.forEach((time, index) => expect(time).toBeCloseTo(index / framesPerSecond, 9));
        expect(times.length / framesPerSecond).toBeGreaterThanOrEqual(durationSeconds - 1e-6);
      }),
    );
  });

  it('are those given, in order, when a list', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 64 }), duration, (shares, durationSeconds) => {
        const seconds = shares.map((share) => share * durationSeconds);
        const times = sampleAtTimes({ kind: 'times', seconds }, durationSeconds, VIDEO_LIMITS);
        expectAscendingInside(times, durationSeconds);
        expect(times).toHaveLength(seconds.length);
      }),
    );
  });

  it('are the first and the strongest changes, when by scene', () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    const threshold = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(score, { minLength: 1 }), count, threshold, (values, count, threshold) => {
        const scores = values.map((score, index) => ({ seconds: index / 10, score }));
        const times = sampleSceneChanges({ kind: 'sceneChange', frames: count, threshold }, scores);
        const changes = values.slice(1).filter((value) => value >= threshold);
        expect(times).toHaveLength(1 + Math.min(count - 1, changes.length));
        expectAscendingInside(times, values.length / 10);
        expect(new Set(times).size).toBe(times.length);
        const taken = times.slice(1).map((time) => values[Math.round(time * 10)] ?? 0);
        const left = values.slice(1).filter((_, index) => !times.includes((index + 1) / 10));
        const strongestLeft = Math.max(0, ...left.filter((value) => value >= threshold));
        expect(strongestLeft).toBeLessThanOrEqual(Math.min(1, ...taken));
      }),
    );
  });
});

describe('frameAt', () => {
  it('finds the last frame that has appeared by a time, and the first before any has', () => {
    fc.assert(
      fc.property(frames, fc.double({ min: -1, max: 1_100, noNaN: true }), (frames, time) => {
        const expected = frames.findLast(({ seconds }) => seconds <= time + 1e-9) ?? frames[0];
        expect(frameAt(frames, time)).toBe(expected);
      }),
    );
  });
});

describe('neededPackets', () => {
  it('starts at a key frame for each wanted one and has no gap between them', () => {
    const packets = fc.array(fc.record({ shownTicks: fc.nat(1_000), isKey: fc.boolean() }), {
      minLength: 1,
      maxLength: 100,
    });
    fc.assert(
      fc.property(packets, fc.array(fc.nat(99), { minLength: 1, maxLength: 8 }), (packets, picks) => {
        const wanted = picks.map((pick) => pick % packets.length);
        const needed = neededPackets(packets, wanted);
        expect(needed).toEqual([...new Set(needed)].sort((one, other) => one - other));
        for (const target of wanted) {
          let at = target;
          expect(needed).toContain(at);
          const { shownTicks = 0 } = packets[target] ?? {};
          while (at > 0 && !(packets[at]?.isKey && (packets[at]?.shownTicks ?? 0) <= shownTicks))
            expect(needed).toContain(--at);
        }
      }),
    );
  });
});
