import { describe, expect, it } from 'vitest';
import { attentionOf, lookedAtOf } from './attention-of.ts';

// Two layers, one head, two words, one frame of 2 × 2 patches.
const attention = {
  layers: 2,
  heads: 1,
  words: 2,
  visualTokens: 4,
  frames: 1,
  rows: 2,
  columns: 2,
  data: Float32Array.of(0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0, 0),
  nullData: Float32Array.of(0.5, 1, 0.5, 1),
};

describe('attentionOf', () => {
  it('averages over layers and heads, and sums to what was looked at', () => {
    const { weights, frames, rows, columns } = attentionOf(attention, 0);
    expect([...weights]).toEqual([0.25, 0.25, 0, 0]);
    expect({ frames, rows, columns }).toEqual({ frames: 1, rows: 2, columns: 2 });
    expect(weights.reduce((sum, value) => sum + value, 0)).toBeCloseTo(lookedAtOf(attention, 0), 6);
  });

  it('gives the map of one layer and head alone', () => {
    expect([...attentionOf(attention, 0, { layer: 1, head: 0 }).weights]).toEqual([0, 0.5, 0, 0]);
  });

  it.each([
    ['word', () => attentionOf(attention, 2)],
    ['layer', () => attentionOf(attention, 0, { layer: 2 })],
    ['head', () => attentionOf(attention, 0, { head: 0.5 })],
  ])('refuses a %s that is not there', (name, ask) => {
    expect(ask).toThrowError(
      expect.objectContaining({ code: 'FIELD_INVALID', message: expect.stringContaining(name) }),
    );
  });
});

describe('lookedAtOf', () => {
  it('is exactly 0 for a word whose null slots took everything', () => {
    expect(lookedAtOf(attention, 1)).toBe(0);
  });
});
