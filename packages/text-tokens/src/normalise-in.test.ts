import { describe, expect, it } from 'vitest';
import { normaliseIn } from './normalise-in.ts';

describe('normaliseIn', () => {
  it('lower-cases I by language', () => {
    expect(normaliseIn('tr', 'ISPARTA İZMİR')).toBe('ısparta izmir');
    expect(normaliseIn('tr-TR', 'I')).toBe('ı');
    expect(normaliseIn('trv', 'I')).toBe('i');
    expect(normaliseIn('en', 'ISLAND')).toBe('island');
    expect(normaliseIn(undefined, 'I')).toBe('i');
  });

  it('is the same for NFC and NFD', () => {
    for (const text of ['İğne', 'IŞIK', 'Í I\u0323\u0307'])
      expect(normaliseIn('tr', text.normalize('NFD'))).toBe(normaliseIn('tr', text.normalize('NFC')));
  });
});
