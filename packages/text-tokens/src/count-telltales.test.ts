import { describe, expect, it } from 'vitest';
import { countTelltales } from './count-telltales.ts';

describe('countTelltales', () => {
  it('counts small words and endings of a language, and words with letters it does not have', () => {
    expect(countTelltales('Помий ручки перед їжею', 'uk')).toEqual({ own: 1, foreign: 0 });
    expect(countTelltales('Помий ручки перед їжею', 'ru')).toEqual({ own: 0, foreign: 1 });
    expect(countTelltales('the cat and the ñandú', 'en')).toEqual({ own: 3, foreign: 1 });
  });

  it('reads pointed, capital and decomposed letters', () => {
    expect(countTelltales('فِي عَيْنٍ', 'ar')).toEqual({ own: 1, foreign: 0 });
    expect(countTelltales('ÜBER'.normalize('NFD'), 'de')).toEqual({ own: 1, foreign: 0 });
  });

  it('finds nothing for a language without a list', () => {
    expect(countTelltales('a crane', 'el')).toEqual({ own: 0, foreign: 0 });
  });
});
