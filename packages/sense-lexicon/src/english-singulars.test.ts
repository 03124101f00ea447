import { describe, expect, it } from 'vitest';
import { englishSingulars } from './english-singulars.ts';

describe('englishSingulars', () => {
  it.each([
    ['cranes', ['crane']],
    ['axes', ['axe', 'ax']],
    ['glasses', ['glasse', 'glass']],
    ['torches', ['torche', 'torch']],
    ['berries', ['berrie', 'berry']],
    ['leaves', ['leave', 'leaf', 'leafe']],
    ['knives', ['knive', 'knif', 'knife']],
  ])('offers what %s could be the plural of', (plural, singulars) => {
    expect(englishSingulars(plural)).toEqual(singulars);
  });

  it.each(['crane', 'glass', 's', '', 'くも'])('takes %j for no plural', (word) => {
    expect(englishSingulars(word)).toEqual([]);
  });

  it('never offers "plan" for "planes" or "glas" for "glass"', () => {
    expect(englishSingulars('planes')).not.toContain('plan');
    expect(englishSingulars('glass')).not.toContain('glas');
  });
});
