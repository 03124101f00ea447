import { WordsightError } from '@wordsight/contracts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.ts';
import { anyString } from './test/captions.ts';
import { errorOf } from './test/error-of.ts';

const refusal = (code: string): unknown => expect.objectContaining({ code, mend: expect.any(String) });

describe('checkText', () => {
  it.each(['a crane', 'くも', '1', '!', '👨‍👩‍👧‍👦', '\ue000', '\u{10ffff}', '\u0301'])(
    'accepts what a reader can see: %j',
    (text) => {
      expect(() => checkText(text)).not.toThrow();
    },
  );

  it.each([
    '',
    ' ',
    '\t\n',
    '\u00a0\u3000',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u202e\u2067',
    '\u3164',
    '\u{e0061}',
    ' \ufe0f',
    '\u2800',
    '\0',
  ])('refuses what nobody can see: %j', (text) => {
    expect(() => checkText(text)).toThrow(refusal('TEXT_EMPTY'));
  });

  it('refuses half of a surrogate pair', () => {
    for (const text of ['\ud800', 'a\udc00b', '\udc00\ud800'])
      expect(() => checkText(text)).toThrow(refusal('TEXT_ILL_FORMED'));
  });

  it('counts code points up to 2,000 and says both numbers', () => {
    expect(() => checkText('a'.repeat(2000))).not.toThrow();
    expect(() => checkText('😀'.repeat(2000))).not.toThrow();
    expect(() => checkText('a'.repeat(2001))).toThrow('Expected at most 2000 code points, received 2001.');
  });

  it('counts bytes before code points', () => {
    expect(() => checkText('😀'.repeat(5000))).toThrow('Expected at most 16384 bytes of UTF-8, received 20000.');
  });

  it('enforces lower limits', () => {
    expect(() => checkText('くも', { textBytes: 5 })).toThrow(refusal('TEXT_TOO_LONG'));
    expect(() => checkText('くも', { textBytes: 6, textCodePoints: 2 })).not.toThrow();
    expect(() => checkText('くもが', { textCodePoints: 2 })).toThrow(refusal('TEXT_TOO_LONG'));
  });

  it('lets letters with many marks pass', () => {
    expect(() => checkText(`c${'\u0316\u0301'.repeat(40)}rane`)).not.toThrow();
  });

  it('refuses a million letters within 50 ms', () => {
    for (const text of ['a'.repeat(1e6), '😀'.repeat(1e6), '\u0301'.repeat(1e6), '\ud800'.repeat(1e6)]) {
      const begun = performance.now();
      expect(() => checkText(text)).toThrow(refusal('TEXT_TOO_LONG'));
      expect(performance.now() - begun).toBeLessThan(50);
    }
  });

  it('refuses what is no string', () => {
    for (const value of [undefined, null, 3, ['a crane']])
      expect(() => checkText(value as unknown as string)).toThrow(refusal('FIELD_INVALID'));
  });

  it('never says what the caller wrote', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const error = errorOf(() => checkText(`secret${text}`, { textCodePoints: 1 }));
        expect(WordsightError.isInstance(error)).toBe(true);
        expect(String(error)).not.toContain('secret');
      }),
    );
  });
});
