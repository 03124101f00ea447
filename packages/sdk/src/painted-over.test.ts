import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paintable, paintedOver } from './painted-over.ts';

/** Pictures of up to 8 patches of 2 × 2 pixels. */
const picture = fc.integer({ min: 1, max: 8 }).chain((patches) =>
  fc.record({
    pixels: fc.uint8Array({ minLength: patches * 12, maxLength: patches * 12 }),
    places: fc.uniqueArray(fc.integer({ min: 0, max: patches - 1 })),
  }),
);

describe('paintedOver', () => {
  it('gives the patches named the mean colour of the picture, and leaves the others as they are', () => {
    fc.assert(
      fc.property(picture, ({ pixels, places }) => {
        const painted = paintedOver(paintable(pixels, 12), places);
        const mean = [0, 1, 2].map((channel) => {
          const values = pixels.filter((_, index) => index % 3 === channel);
          return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
        });
        for (const [index, value] of painted.entries()) {
          const isPainted = places.includes(Math.floor(index / 12));
          expect(value).toBe(isPainted ? mean[index % 3] : pixels[index]);
        }
      }),
    );
  });

  it('never touches the picture it was given', () => {
    const pixels = new Uint8Array(24).map((_, index) => index);
    const before = pixels.slice();
    paintedOver(paintable(pixels, 12), [0, 1]);
    expect(pixels).toEqual(before);
  });
});
