import { describe, expect, it } from 'vitest';
import { halfToFloat } from './half-to-float.ts';

/** The same conversion for finite halves by moving bits into single precision, which holds all of them exactly. */
function byBits(half: number): number {
  const view = new DataView(new ArrayBuffer(4));
  // Single precision keeps 13 more fraction bits and has a bias of 127 instead of 15.
  view.setUint32(0, (((half & 0x8000) << 16) | ((half & 0x7fff) << 13)) >>> 0);
  return view.getFloat32(0) * 2 ** 112;
}

describe('halfToFloat', () => {
  it.each([
    ['zero', 0x0000, 0],
    ['minus zero', 0x8000, -0],
    ['one', 0x3c00, 1],
    ['minus two', 0xc000, -2],
    ['a third', 0x3555, 0.333251953125],
    ['the largest', 0x7bff, 65504],
    ['the smallest normal', 0x0400, 2 ** -14],
    ['the largest subnormal', 0x03ff, 1023 * 2 ** -24],
    ['the smallest subnormal', 0x0001, 2 ** -24],
    ['minus the smallest subnormal', 0x8001, -(2 ** -24)],
    ['infinity', 0x7c00, Infinity],
    ['minus infinity', 0xfc00, -Infinity],
    ['not a number', 0x7e00, NaN],
  ])('reads %s', (_, bits, value) => {
    expect(halfToFloat(bits)).toBe(value);
  });

  it('agrees with single precision on every finite half', () => {
    for (let bits = 0; bits <= 0xffff; bits += 1) {
      if ((bits & 0x7c00) === 0x7c00 || Object.is(halfToFloat(bits), byBits(bits))) continue;
      expect.fail(`0x${bits.toString(16)} gave ${halfToFloat(bits)} instead of ${byBits(bits)}`);
    }
  });
});
