import { WordsightError } from '@wordsight/contracts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseWithOffsets } from './normalise-with-offsets.ts';
import { anyCaption, anyString } from './test/captions.ts';
import { errorOf } from './test/error-of.ts';

const back = (text: string, start: number, end: number): string => {
  const span = normaliseWithOffsets(text).toOriginal(start, end);
  return text.slice(span.start, span.end);
};

describe('normaliseWithOffsets', () => {
  it('composes, narrows and lower-cases', () => {
    expect(normaliseWithOffsets('Ｃrane ﾊﾞｯﾄ か\u3099 ज\u093c').text).toBe('crane バット が ज\u093c');
  });

  it('leads every place back to whole graphemes of the caller', () => {
    expect(back('ﾊﾞｯﾄ', 0, 1)).toBe('ﾊﾞ'); // バ
    expect(back('éte\u0301', 2, 3)).toBe('e\u0301');
    expect(back('a👨‍👩‍👧b', 1, 3)).toBe('👨‍👩‍👧');
    expect(back('ﷺ', 3, 5)).toBe('ﷺ');
    expect(back('abc', 1, 1)).toBe('');
    expect(normaliseWithOffsets('abc').toOriginal(3, 3)).toEqual({ start: 3, end: 3 });
  });

  it('leaves out what only formats', () => {
    expect(normaliseWithOffsets('cra\u00adne\u200b').text).toBe('crane');
    expect(back('cra\u00adne\u200b', 0, 5)).toBe('cra\u00adne');
  });

  it('joins letters that old standards write apart', () => {
    expect(normaliseWithOffsets('ㄱㅏㄴ').text).toBe('ㄱㅏㄴ'.normalize('NFKC'));
    expect(back('xㄱㅏy', 1, 2)).toBe('ㄱㅏ');
  });

  it('says where graphemes begin', () => {
    const { text, startsGrapheme } = normaliseWithOffsets('a½b');
    expect(text).toBe('a1⁄2b');
    expect([0, 1, 2, 3, 4, 5].map(startsGrapheme)).toEqual([true, true, false, false, true, true]);
  });

  it('gives one text for NFC, NFD and NFKC', () => {
    fc.assert(
      fc.property(anyCaption, (text) => {
        const { text: normalised } = normaliseWithOffsets(text.normalize('NFC'));
        expect(normaliseWithOffsets(text.normalize('NFD')).text).toBe(normalised);
      }),
    );
    for (const text of ['ﾊﾞｯﾄとｸﾓ', 'ﬁsh №５', 'ㄱㅏㄴ', 'น้ำ']) {
      expect(normaliseWithOffsets(text.normalize('NFKC')).text).toBe(normaliseWithOffsets(text).text);
    }
  });

  it('covers the caller’s string in order, grapheme by grapheme', () => {
    fc.assert(
      fc.property(anyCaption, (text) => {
        const { text: normalised, toOriginal } = normaliseWithOffsets(text);
        const graphemes = new Set([...new Intl.Segmenter().segment(text)].map(({ index }) => index)).add(text.length);
        let last = 0;
        for (let place = 0; place < normalised.length; place += 1) {
          const { start, end } = toOriginal(place, place + 1);
          expect(graphemes.has(start) && graphemes.has(end)).toBe(true);
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(last);
          last = start;
        }
      }),
    );
  });

  it('throws nothing but its own errors', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const error = errorOf(() => normaliseWithOffsets(text));
        expect(error === undefined || WordsightError.isInstance(error)).toBe(true);
      }),
    );
  });

  it('takes milliseconds for marks in the worst order and refuses more than a caption', () => {
    const begun = performance.now();
    normaliseWithOffsets(`a${'\u0316\u0301'.repeat(999)}`);
    expect(() => normaliseWithOffsets(`a${'\u0316\u0301'.repeat(40_000)}`)).toThrow(
      expect.objectContaining({ code: 'TEXT_TOO_LONG' }),
    );
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
