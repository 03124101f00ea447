import { describe, expect, it } from 'vitest';
import { HEAT_COLOURS, HEAT_STEPS } from './heat-colours.ts';

/** CIE L* of an sRGB colour, 0 to 100: another measure of lightness than the one the scale is built on. */
function lightness(step: number): number {
  const [red, green, blue] = [0, 1, 2].map((channel) => {
    const value = (HEAT_COLOURS[step * 3 + channel] ?? 0) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 116 * Math.cbrt(0.2126 * red + 0.7152 * green + 0.0722 * blue) - 16;
}

describe('HEAT_COLOURS', () => {
  it('goes from nearly black to nearly white', () => {
    expect(HEAT_COLOURS).toHaveLength(HEAT_STEPS * 3);
    expect(lightness(0)).toBeLessThan(15);
    expect(lightness(255)).toBeGreaterThan(90);
  });

  it('grows lighter with every sixteenth of the scale, by nearly equal steps', () => {
    const steps = Array.from(
      { length: 16 },
      (_, index) => lightness(Math.min(255, (index + 1) * 16)) - lightness(index * 16),
    );
    for (const step of steps) {
      expect(step).toBeGreaterThan(2.5);
      expect(step).toBeLessThan(8);
    }
  });
});
