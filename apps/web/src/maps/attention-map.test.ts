import { describe, expect, it } from 'vitest';
import { headMap, meanMap } from './attention-map.ts';

// Two layers, two heads, two words, one frame of 1 × 2: the weights count up.
const attentions = {
  id: 'answer',
  layers: 2,
  heads: 2,
  words: [
    { index: 0, surface: 'bat' },
    { index: 1, surface: 'field' },
  ],
  frames: 1,
  rows: 1,
  columns: 2,
  weights: Array.from({ length: 16 }, (_, index) => index),
  null: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8],
};

describe('headMap', () => {
  it('takes the row of that layer, head and word', () => {
    expect(headMap(attentions, 0, { layer: 0, head: 0 }).weights).toEqual([0, 1]);
    expect(headMap(attentions, 1, { layer: 1, head: 0 }).weights).toEqual([10, 11]);
  });

  it('looked at the picture with all that did not look at nothing', () => {
    expect(headMap(attentions, 1, { layer: 1, head: 1 }).looked).toBeCloseTo(0.2);
  });
});

describe('meanMap', () => {
  it('adds the frames of a clip up', () => {
    const attention = { frames: 2, rows: 1, columns: 2, weights: [0.1, 0.2, 0.3, 0] };
    const map = meanMap(attention, 0.6);
    expect(map.weights[0]).toBeCloseTo(0.4);
    expect(map.weights[1]).toBeCloseTo(0.2);
  });
});
