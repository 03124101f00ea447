import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseForm } from './normalise-form.ts';

describe('normaliseForm', () => {
  it('gives one spelling for composed and decomposed, wide and narrow, capital and small', () => {
    expect(normaliseForm('Schloß')).toBe('schloß');
    expect(normaliseForm('ﾊﾞｯﾄ')).toBe('バット');
    expect(normaliseForm('ज़'.normalize('NFD'))).toBe(normaliseForm('ज़'));
    expect(normaliseForm('が'.normalize('NFD'))).toBe('が');
  });

  it('drops characters that only format', () => {
    expect(normaliseForm('cra\u00adne\u200b')).toBe('crane');
  });

  it('takes i for the small letter of Turkish İ', () => {
    expect(normaliseForm('İğne')).toBe('iğne');
    expect(normaliseForm('İğne'.normalize('NFD'))).toBe('iğne');
  });

  it('is the same for NFC and NFD and does nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const once = normaliseForm(text);
        expect(normaliseForm(text.normalize('NFD'))).toBe(once);
        expect(normaliseForm(once)).toBe(once);
      }),
    );
  });
});
