import { describe, expect, it } from 'vitest';
import { heatField } from './heat-field.ts';

describe('heatField', () => {
  it('is even for an even map', () => {
    const field = heatField({ rows: 2, columns: 2, weights: [0.2, 0.2, 0.2, 0.2] }, 10);
    for (const value of field) expect(value).toBeCloseTo(1);
  });

  it('is highest where the map is and 1 there', () => {
    const weights = Array.from({ length: 64 }, (_, patch) => (patch === 1 * 8 + 6 ? 0.5 : 0));
    const field = heatField({ rows: 8, columns: 8, weights }, 64);
    const highest = field.indexOf(1);
    expect(Math.floor(highest / 64 / 8)).toBe(1);
    expect(Math.floor((highest % 64) / 8)).toBe(6);
    expect(Math.min(...field)).toBeGreaterThanOrEqual(0);
  });

  it('stays dark for a map that looked nowhere', () => {
    expect(Math.max(...heatField({ rows: 1, columns: 1, weights: [0] }, 4))).toBe(0);
  });
});
