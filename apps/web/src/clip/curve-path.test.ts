import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvePath, curvePoints } from './curve-path.ts';

const clip = { frameSeconds: [1, 3], durationSeconds: 4 };
const drawing = { width: 100, height: 10, highest: 0.5 };

/** All points of a path, those that only bend it included. */
const pointsOf = (path: string): [number, number][] => {
  const numbers = path.match(/-?[\d.]+/gu)!.map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, place) => [numbers[place * 2]!, numbers[place * 2 + 1]!]);
};

describe('curvePoints', () => {
  it('puts each frame at its time and its height', () => {
    expect(curvePoints([0.5, 0.25], clip, drawing)).toEqual([
      [0, 0],
      [25, 0],
      [75, 5],
      [100, 5],
    ]);
  });

  it('lies on the ground where nothing was looked at', () => {
    expect(curvePoints([0, 0], clip, { ...drawing, highest: 0 }).every(([, y]) => y === 10)).toBe(true);
  });
});

describe('curvePath', () => {
  it('begins at the first point and ends at the last', () => {
    const points = pointsOf(curvePath(curvePoints([0.1, 0.4], clip, drawing)));
    expect(points[0]).toEqual([0, 8]);
    expect(points.at(-1)).toEqual([100, 2]);
  });

  it('stays inside the drawing for any relevance', () => {
    const relevance = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(relevance, (values) => {
        const frameSeconds = values.map((_, frame) => frame + 0.5);
        const times = { frameSeconds, durationSeconds: values.length };
        const path = curvePath(curvePoints(values, times, { width: 1000, height: 100, highest: Math.max(...values) }));
        for (const [x, y] of pointsOf(path)) {
          expect(x >= 0 && x <= 1000 && y >= -0.01 && y <= 100.01).toBe(true);
        }
      }),
    );
  });
});
