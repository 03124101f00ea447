import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layPlane } from './plane-layout.ts';

const plane = {
  alone: [-0.34, 0],
  text: [-0.02, 25],
  picture: [0.6, 48],
  senses: [
    { id: 'mouse.computer', at: [1, 70] },
    { id: 'mouse.animal', at: [-1, 66] },
  ],
} as const;

describe('layPlane', () => {
  it('keeps each point on its side of the middle, and turns upwards', () => {
    const { alone, picture, senses, middle } = layPlane(plane, [0.8, 0.2], 1);
    expect(alone[0]).toBeLessThan(middle);
    expect(picture[0]).toBeGreaterThan(middle);
    expect(senses[0]!.at[0]).toBeGreaterThan(picture[0]);
    expect(picture[1]).toBeLessThan(alone[1]);
  });

  it('leaves the word at its text when the picture has no say', () => {
    const { text, picture } = layPlane(plane, [0.49, 0.51], 0);
    expect(picture[0]).toBeCloseTo(text[0]);
    expect(picture[1]).toBeCloseTo(text[1]);
  });

  it('stays inside the drawing for any lean, turn and strength', () => {
    const lean = fc.double({ min: -1, max: 1, noNaN: true });
    const turn = fc.double({ min: 0, max: 180, noNaN: true });
    const point = fc.tuple(lean, turn);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(point, point, share, fc.double({ min: 0, max: 2, noNaN: true }), (text, picture, first, gamma) => {
        const layout = layPlane({ ...plane, text, picture }, [first, 1 - first], gamma);
        for (const [x, y] of [layout.alone, layout.text, layout.picture]) {
          expect(x >= 0 && x <= layout.width && y >= 0 && y <= layout.height).toBe(true);
        }
      }),
    );
  });
});
