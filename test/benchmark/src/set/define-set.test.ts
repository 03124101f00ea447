import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OTHER_CONCEPTS, sourcesOf } from '../test/small-data.ts';
import { type BenchmarkSet, defineSet } from './define-set.ts';
import { PICTURE_KINDS } from './picture-definition.ts';
import { setFacts } from './set-facts.ts';

/** Words of two to four senses, of which some share concepts and some have none. */
const lexicons = fc.dictionary(
  fc.constantFrom('bat', 'orange', 'くも', 'हार', 'bank'),
  fc.array(fc.uniqueArray(fc.constantFrom('red', 'green', 'blue', 'grey', 'pink'), { maxLength: 3 }), {
    minLength: 2,
    maxLength: 4,
  }),
);
const toWords = (lexicon: Record<string, string[][]>) =>
  Object.fromEntries(
    Object.entries(lexicon).map(([form, senses]) => [
      form,
      Object.fromEntries(senses.map((concepts, index) => [`${form}.s${index}`, concepts])),
    ]),
  );

const english = (set: BenchmarkSet) => set.languages[0]!;
const pairsOf = (set: BenchmarkSet) => PICTURE_KINDS.flatMap((kind) => english(set).pairs[kind]);
const conceptOf = (set: BenchmarkSet, picture: string) => set.pictures.get(picture)!.concept;

describe('a pair of the set', () => {
  it('has one caption and two senses, and never a concept of another sense of the word', () => {
    fc.assert(
      fc.property(lexicons, (lexicon) => {
        const words = toWords(lexicon);
        const set = defineSet(sourcesOf(words));
        for (const { form, caption, sides, kind } of pairsOf(set)) {
          expect(caption).toContain(form);
          const senses = words[form]!;
          const [left, right] = sides.map(({ sense, picture }) => ({ sense, concept: conceptOf(set, picture) }));
          expect(left!.sense).not.toBe(right!.sense);
          for (const { sense, concept } of [left!, right!]) {
            const showing = Object.keys(senses).filter((id) => senses[id]!.includes(concept));
            expect(showing).toEqual([sense]);
          }
          for (const { picture } of sides) expect(set.pictures.get(picture)!.kind).toBe(kind);
        }
      }),
    );
  });

  it('has controls of the same kind that picture no sense of the word', () => {
    fc.assert(
      fc.property(lexicons, (lexicon) => {
        const words = toWords(lexicon);
        const set = defineSet(sourcesOf(words));
        for (const { form, sides, kind } of pairsOf(set)) {
          for (const { unrelated } of sides) {
            expect(Object.values(words[form]!).flat()).not.toContain(conceptOf(set, unrelated));
            expect(set.pictures.get(unrelated)!.kind).toBe(kind);
          }
        }
      }),
    );
  });
});

describe('a ranking of the set', () => {
  it('has ten different pictures, one of which shows the sense', () => {
    fc.assert(
      fc.property(lexicons, (lexicon) => {
        const words = toWords(lexicon);
        const set = defineSet(sourcesOf(words));
        for (const { form, sense, pictures, right } of PICTURE_KINDS.flatMap((kind) => english(set).rankings[kind])) {
          expect(new Set(pictures).size).toBe(10);
          const showing = pictures.filter((picture) => words[form]![sense]!.includes(conceptOf(set, picture)));
          expect(showing).toEqual([pictures[right]]);
          const known = pictures.filter((picture) => !OTHER_CONCEPTS.includes(conceptOf(set, picture)));
          expect(known.length).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });

  it('speaks in a held-out sentence where there is one, else names the form with a lemma', () => {
    const sentences = [{ form: 'bat', sense: 'bat.animal', sentence: 'The bat slept in a cave' }];
    const set = defineSet(sourcesOf({ bat: { 'bat.animal': ['red'], 'bat.sports': ['blue'] } }, { sentences }));
    const phrases = english(set).rankings.drawings.map(({ sense, phrase }) => [sense, phrase]);
    expect(Object.fromEntries(phrases)).toEqual({
      'bat.animal': 'The bat slept in a cave',
      'bat.sports': 'bat (lemma of bat.sports)',
    });
  });
});

describe('a set', () => {
  const words = {
    bat: { 'bat.animal': ['red'], 'bat.sports': ['blue'] },
    bank: { 'bank.a': ['grey'], 'bank.b': ['pink'] },
  };

  it('has the same hash each time', () => {
    expect(setFacts(defineSet(sourcesOf(words)))).toEqual(setFacts(defineSet(sourcesOf(words))));
  });

  it('has another hash with another seed, other templates, other words and other picture files', () => {
    const sources = sourcesOf(words);
    const { photos } = sources.pictures;
    const drawings = new Map(
      [...sources.pictures.drawings].map(([name, file]) => [name, { ...file, sha256: 'other' }]),
    );
    const hashes = [
      sources,
      { ...sources, seed: 6 },
      sourcesOf(words, { templates: ['{} here'] }),
      sourcesOf({ bat: words.bat }),
      { ...sources, pictures: { drawings, photos } },
    ].map((each) => setFacts(defineSet(each)).sha256);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('draws each item by its own name, so that a word more leaves the others’ items alone', () => {
    const of = (set: BenchmarkSet) => pairsOf(set).filter(({ form }) => form === 'bat');
    const more = sourcesOf(words);
    const fewer = { ...sourcesOf({ bat: words.bat }), pictures: more.pictures };
    expect(of(defineSet(fewer))).toHaveLength(2);
    expect(of(defineSet(fewer))).toEqual(of(defineSet(more)));
  });

  it('has no pairs of a language without captions', () => {
    expect(pairsOf(defineSet(sourcesOf(words, { templates: [] })))).toEqual([]);
  });
});
