import type { RgbFrame } from '@wordsight/contracts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blurFrame, cropFrame } from './frames.ts';

const frames = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
  .chain(({ width, height }) => {
    const length = width * height * 3;
    return fc.uint8Array({ minLength: length, maxLength: length }).map((pixels): RgbFrame => {
      return { pixels, width, height, timeSeconds: 0 };
    });
  });
const at = ({ pixels, width }: RgbFrame, x: number, y: number, channel: number) =>
  pixels[(y * width + x) * 3 + channel]!;

describe('blurFrame', () => {
  it('gives the mean of the square around each pixel, as a naive sum does', () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 0, max: 12 }), (frame, radius) => {
        const blurred = blurFrame(frame, radius);
        for (let y = 0; y < frame.height; y += 1) {
          for (let x = 0; x < frame.width; x += 1) {
            const around: number[] = [];
            for (let row = Math.max(0, y - radius); row <= Math.min(frame.height - 1, y + radius); row += 1) {
              for (let column = Math.max(0, x - radius); column <= Math.min(frame.width - 1, x + radius); column += 1) {
                around.push(at(frame, column, row, 1));
              }
            }
            const mean = around.reduce((sum, value) => sum + value, 0) / around.length;
            expect(Math.abs(at(blurred, x, y, 1) - mean)).toBeLessThanOrEqual(0.501);
          }
        }
      }),
    );
  });
});

describe('cropFrame', () => {
  it('keeps the pixels of the box', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const box = { left: frame.width - 1, top: 0, width: 1, height: frame.height };
        const part = cropFrame(frame, box);
        expect(part).toMatchObject({ width: 1, height: frame.height });
        for (let y = 0; y < frame.height; y += 1) expect(at(part, 0, y, 2)).toBe(at(frame, frame.width - 1, y, 2));
      }),
    );
  });
});
