import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHash, toHash } from './permalink.ts';

describe('permalink', () => {
  it('comes back from the hash as it went in, for any Unicode text', () => {
    const link = fc.record(
      {
        text: fc.string({ unit: 'binary', minLength: 1 }),
        sample: fc.string({ unit: 'grapheme', minLength: 1 }),
        lang: fc.constantFrom('en', 'hi', 'ja', 'pt-BR'),
        gamma: fc.double({ min: 0, max: 2, noNaN: true }).filter((gamma) => gamma !== 1 && !Object.is(gamma, -0)),
        word: fc.integer({ min: 1, max: 200 }),
      },
      { requiredKeys: ['text'] },
    );
    fc.assert(
      fc.property(link, (given) => {
        expect(fromHash(toHash(given))).toEqual(given);
        // A browser gives the fragment back through its own URL parser.
        expect(fromHash(new URL(toHash(given), 'https://wordsight.example/').hash)).toEqual(given);
      }),
    );
  });

  it('leaves out what is as usual', () => {
    expect(toHash({ text: 'a seal', gamma: 1, word: 0 })).toBe('#text=a+seal');
  });

  it('ignores what it cannot use', () => {
    expect(fromHash('#text=a+seal&gamma=7&word=-1&unknown=x')).toEqual({ text: 'a seal' });
    expect(fromHash('#gamma=1')).toBeUndefined();
    expect(fromHash('')).toBeUndefined();
  });
});
