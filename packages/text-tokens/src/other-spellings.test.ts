import { describe, expect, it } from 'vitest';
import { otherSpellings } from './other-spellings.ts';

describe('otherSpellings', () => {
  it.each([
    ['عَيْن', 'ar', 'عين'],
    ['عـين', 'ar', 'عين'],
    ['مدرسه', 'ar', 'مدرسة'],
    ['اسد', 'ar', 'أسد'],
    ['فارة', 'ar', 'فأرة'],
    ['شير', 'fa', 'شیر'],
    ['خانۀ', 'fa', 'خانه'],
    ['هاتھی', 'ur', 'ہاتھی'],
    ['עַיִן', 'he', 'עין'],
    ['за\u0301мок', 'ru', 'замок'],
    ['козел', 'ru', 'козёл'],
    ['козёл', 'ru', 'козел'],
    ['आंख', 'hi', 'आँख'],
    ['ज\u093cमीन', 'hi', 'जमीन'],
    ['τραπεζα', 'el', 'τράπεζα'],
    ['м’яч', 'uk', "м'яч"],
    ['bulan\u2010bulan', 'id', 'bulan-bulan'],
  ])('%s (%s) may also be written %s', (spelling, lang, other) => {
    expect(otherSpellings(spelling, lang)).toContain(other);
  });

  it('has none for a word that everybody writes alike', () => {
    expect([...otherSpellings('crane', 'en')]).toEqual([]);
    expect([...otherSpellings('배', 'ko')]).toEqual([]);
  });

  it('keeps letters apart that make other words', () => {
    expect(otherSpellings('إعلام', 'ar')).not.toContain('أعلام');
    expect(otherSpellings('κόρη', 'el')).not.toContain('κορή');
    expect(otherSpellings('dış', 'tr')).not.toContain('diş');
    expect(otherSpellings('йод', 'ru')).not.toContain('иод');
  });
});
