import { openLexicon } from '@wordsight/sense-lexicon';
import { describe, expect, it } from 'vitest';
import { readHeldOutPictures } from '../data/held-out-pictures.ts';
import { hasSharedData, SHARED_DATA_ABSENT } from '../data/shared-data.ts';
import { heldOutTexts } from '../data/texts.ts';
import { sourcesOf } from '../test/small-data.ts';
import { defineSet } from './define-set.ts';
import { setFacts } from './set-facts.ts';
import { checkSet, readSetFile } from './set-file.ts';
import { SET_SEED, SET_VERSION } from './set-version.ts';

describe('checkSet', () => {
  const facts = setFacts(defineSet(sourcesOf({ bat: { 'bat.animal': ['red'], 'bat.sports': ['blue'] } })));

  it('takes the same set', () => {
    expect(() => checkSet(facts, facts)).not.toThrow();
  });

  it('refuses another one, names the languages and says how to publish it', () => {
    const kept = { ...facts, sha256: 'f00', languages: { en: { ...facts.languages['en']!, sha256: 'f00' } } };
    expect(() => checkSet(facts, kept)).toThrowError(
      expect.objectContaining({
        code: 'FIELD_INVALID',
        message: expect.stringContaining('other items in en'),
        mend: expect.stringContaining('--write-set'),
      }),
    );
  });
});

describe('set.json', () => {
  it('has the version and the seed of the code', () => {
    expect(readSetFile()).toMatchObject({ version: SET_VERSION, seed: SET_SEED });
  });
});

describe.skipIf(!hasSharedData)(hasSharedData ? 'the set of this checkout' : SHARED_DATA_ABSENT, () => {
  it('is the one of set.json, has every language of the lexicon, and only pictures that no training saw', async () => {
    const [lexicon, pictures] = [await openLexicon(), readHeldOutPictures()];
    const set = defineSet({ lexicon, textsOf: heldOutTexts, pictures, version: SET_VERSION, seed: SET_SEED });
    checkSet(setFacts(set));
    expect(set.languages.map(({ lang }) => lang)).toEqual(lexicon.languages);
    for (const { pairs } of set.languages) expect(pairs.drawings.length).toBeGreaterThanOrEqual(20);
    const photos = [...set.pictures.values()].filter(({ kind }) => kind === 'photos');
    for (const { sha256 } of photos) expect(Number.parseInt(sha256.slice(0, 2), 16)).toBeLessThan(0x1a);
  });
});
