import { describe, expect, it } from 'vitest';
import { frameMap, headAttention, relevanceOf } from './frame-attention.ts';

const attention = { frames: 3, rows: 1, columns: 2, weights: [0.1, 0.2, 0, 0, 0.3, 0.1] };

describe('relevanceOf', () => {
  it('adds up each frame', () => {
    const relevance = relevanceOf(attention);
    [0.3, 0, 0.4].forEach((share, frame) => expect(relevance[frame]).toBeCloseTo(share));
  });
});

describe('frameMap', () => {
  it('takes one frame and says how much it was looked at', () => {
    const map = frameMap(attention, 2);
    expect(map.weights).toEqual([0.3, 0.1]);
    expect(map.looked).toBeCloseTo(0.4);
  });
});

describe('headAttention', () => {
  it('takes all frames of that layer, head and word', () => {
    const attentions = {
      id: 'answer',
      layers: 1,
      heads: 2,
      words: [
        { index: 0, surface: 'bat' },
        { index: 1, surface: 'field' },
      ],
      frames: 2,
      rows: 1,
      columns: 1,
      weights: [0, 1, 2, 3, 4, 5, 6, 7],
      null: [0, 0, 0, 0],
    };
    expect(headAttention(attentions, 1, { layer: 0, head: 1 }).weights).toEqual([6, 7]);
  });
});
