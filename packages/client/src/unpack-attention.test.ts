import { describe, expect, it } from 'vitest';
import { unpackAttention } from './unpack-attention.ts';

/** One layer, one head, one word, one frame of 1 × 2 patches. */
function packed(): Uint8Array {
  const bytes = new Uint8Array(28 + 12);
  bytes.set([...'WSA1'].map((letter) => letter.charCodeAt(0)));
  const view = new DataView(bytes.buffer);
  [1, 1, 1, 1, 1, 2].forEach((size, index) => view.setUint32(4 + index * 4, size, true));
  [0.25, 0.5, 0.25].forEach((value, index) => view.setFloat32(28 + index * 4, value, true));
  return bytes;
}

describe('unpackAttention', () => {
  it('gives sizes, weights and null weights back', () => {
    const { columns, weights, null: nothing } = unpackAttention(packed());
    expect(columns).toBe(2);
    expect([...weights]).toEqual([0.25, 0.5]);
    expect([...nothing]).toEqual([0.25]);
  });

  it('reads a view that does not begin at the start of its memory', () => {
    const shifted = new Uint8Array(43);
    shifted.set(packed(), 3);
    expect([...unpackAttention(shifted.subarray(3)).weights]).toEqual([0.25, 0.5]);
  });

  it.each([
    ['bytes of another kind', Uint8Array.of(1, 2, 3)],
    ['a cut answer', packed().subarray(0, 30)],
  ])('refuses %s', (_, bytes) => {
    expect(() => unpackAttention(bytes)).toThrow(TypeError);
  });
});
