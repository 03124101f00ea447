import { describe, expect, it } from 'vitest';
import { lookedAtOf, toWordAttention } from './word-attention.ts';

// Two layers, one head, two words, four visual tokens (a 2 × 2 grid).
const attention = {
  layers: 2,
  heads: 1,
  words: 2,
  visualTokens: 4,
  data: Float32Array.of(0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0, 0),
  nullData: Float32Array.of(0.5, 1, 0.5, 1),
};
const grid = { rows: 2, columns: 2, patchSize: 16 };

describe('toWordAttention', () => {
  it('averages over layers and heads, and sums to what was looked at', () => {
    const { weights, frames, rows, columns } = toWordAttention(attention, 0, grid, 1);
    expect([...weights]).toEqual([0.25, 0.25, 0, 0]);
    expect({ frames, rows, columns }).toEqual({ frames: 1, rows: 2, columns: 2 });
    expect(weights.reduce((sum, value) => sum + value, 0)).toBeCloseTo(lookedAtOf(attention, 0), 6);
  });
});

describe('lookedAtOf', () => {
  it('is exactly 0 for a word whose null slots took everything', () => {
    expect(lookedAtOf(attention, 1)).toBe(0);
  });
});
