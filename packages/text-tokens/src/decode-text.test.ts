import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

describe('decodeText', () => {
  it('reads UTF-8 of every script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'));
        expect(decodeText(new TextEncoder().encode(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['ff fe', 'bytes that never occur'],
    ['c0 80', 'an overlong zero'],
    ['ed a0 80', 'a surrogate'],
    ['e2 82', 'a cut sequence'],
    ['61 f4 90 80 80', 'a code point beyond the last'],
  ])('refuses %s: %s', (hex) => {
    expect(() => decodeText(Buffer.from(hex.replaceAll(' ', ''), 'hex'))).toThrow(
      expect.objectContaining({ code: 'TEXT_ENCODING', mend: expect.stringContaining('UTF-8') }),
    );
  });

  it('drops a byte order mark, each time', () => {
    for (let time = 0; time < 2; time += 1) expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
  });
});
