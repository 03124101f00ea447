import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseForm } from '@wordsight/contracts';
import { openLexicon } from './open-lexicon.ts';
import { SMALL, table, temporaryLexicon } from './test/temporary-lexicon.ts';

/** Half-width katakana for each full-width one, its voice marks as characters of their own. */
const HALF_WIDTH = new Map(
  Array.from({ length: 0xff9f - 0xff66 + 1 }, (_, offset) => String.fromCodePoint(0xff66 + offset)).map((narrow) => [
    narrow.normalize('NFKC'),
    narrow,
  ]),
);
const toHalfWidth = (text: string): string =>
  [...text.normalize('NFD')].map((letter) => HALF_WIDTH.get(letter) ?? letter).join('');
const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));

describe('openLexicon', () => {
  it('gives the senses of a form by rank, in English and in the language', async () => {
    const lexicon = await openLexicon({ directory: await temporaryLexicon() });
    expect(lexicon.entryOf('ja', 'くも')).toEqual({
      lang: 'ja',
      form: 'くも',
      senses: [
        {
          id: 'cloud.sky',
          concepts: ['cloud'],
          picturedBy: 'both',
          gloss: 'white mass in the sky',
          glossLocal: '空に浮かぶもの',
          rank: 1,
          kind: 'homophone',
        },
        expect.objectContaining({ id: 'spider.animal', rank: 2 }),
      ],
    });
    expect(lexicon.entryOf('en', 'crane')?.senses[0]).toMatchObject({ synset: '02012849-n' });
    expect(lexicon.entryOf('hi', 'हार')?.senses[1]).toMatchObject({ concepts: [], picturedBy: 'none' });
  });

  it('lists languages, senses, forms and lemmas', async () => {
    const lexicon = await openLexicon({ directory: await temporaryLexicon() });
    expect(lexicon.languages).toEqual(['en', 'hi', 'ja']);
    expect(lexicon.senses.map(({ id }) => id).slice(0, 2)).toEqual(['crane.bird', 'crane.machine']);
    expect(lexicon.sense('crane.bird')?.concepts).toEqual(['wading-bird', 'heron']);
    expect(lexicon.sense('crane.dance')).toBeUndefined();
    expect(lexicon.forms('en').map(({ form }) => form)).toEqual(['crane']);
    expect(lexicon.lemmasOf('ja', 'spider.animal')).toEqual(['蜘蛛']);
    expect(lexicon.lemmasOf('en', 'spider.animal')).toEqual([]);
  });

  it('knows nothing of other languages, whatever they are called', async () => {
    const lexicon = await openLexicon({ directory: await temporaryLexicon() });
    for (const lang of ['sw', '__proto__', 'constructor', '']) {
      expect(lexicon.entryOf(lang, 'crane')).toBeUndefined();
      expect(lexicon.isForm(lang, 'crane')).toBe(false);
      expect(lexicon.longestForm(lang)).toBe(0);
      expect(lexicon.forms(lang)).toEqual([]);
    }
    expect(lexicon.entryOf('en', '__proto__')).toBeUndefined();
  });

  it('finds regular plurals in English only', async () => {
    const lexicon = await openLexicon({ directory: await temporaryLexicon() });
    expect(lexicon.entryOf('en', 'Cranes')).toBe(lexicon.entryOf('en', 'crane'));
    expect(lexicon.isForm('en', 'cranes')).toBe(true);
    expect(lexicon.isForm('en', 'crans')).toBe(false);
    expect(lexicon.entryOf('hi', 'हारs')).toBeUndefined();
  });

  it('prefers a form to the plural it could be', async () => {
    const forms = table('forms', [
      ['glass', '', 'crane.bird', '1', 'a', 'polysemy', 'noun'],
      ['glass', '', 'crane.machine', '2', 'b', 'polysemy', 'noun'],
      ['glasses', '', 'crane.bird', '1', 'a', 'polysemy', 'noun'],
      ['glasses', '', 'cloud.sky', '2', 'c', 'polysemy', 'noun'],
    ]);
    const lexicon = await openLexicon({ directory: await temporaryLexicon({ 'forms/en.tsv': forms }) });
    expect(lexicon.entryOf('en', 'glasses')?.senses.map(({ id }) => id)).toEqual(['crane.bird', 'cloud.sky']);
    expect(lexicon.entryOf('en', 'glass')?.form).toBe('glass');
  });

  it('gives an inflection only the senses whose lines list it', async () => {
    const lexicon = await openLexicon({ directory: await temporaryLexicon() });
    expect(lexicon.entryOf('hi', 'हारों')).toMatchObject({ form: 'हार', senses: [{ id: 'necklace.jewel', rank: 1 }] });
    expect(lexicon.entryOf('ja', 'クモ')).toEqual(lexicon.entryOf('ja', 'くも'));
  });

  it('merges forms that differ in case only, and forms that share a variant', async () => {
    const forms = table('forms', [
      ['Turkey', '', 'crane.machine', '2', 'country', 'homograph', 'noun'],
      ['turkey', '', 'crane.bird', '1', 'bird', 'homograph', 'noun'],
      ['axe', 'axen', 'cloud.sky', '1', 'tool', 'homograph', 'noun'],
      ['axe', 'axen', 'crane.bird', '2', 'guitar', 'homograph', 'noun'],
      ['axis', 'axen', 'spider.animal', '1', 'line', 'homograph', 'noun'],
      ['axis', '', 'crane.machine', '2', 'deer', 'homograph', 'noun'],
    ]);
    const lexicon = await openLexicon({ directory: await temporaryLexicon({ 'forms/en.tsv': forms }) });
    expect(lexicon.entryOf('en', 'TURKEY')).toMatchObject({
      form: 'turkey',
      senses: [{ id: 'crane.bird' }, { id: 'crane.machine' }],
    });
    const merged = lexicon.entryOf('en', 'axen')?.senses;
    expect(merged?.map(({ id }) => id)).toEqual(['cloud.sky', 'spider.animal', 'crane.bird']);
    expect(merged?.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it('says how far a longest match has to look', async () => {
    const lexicon = await openLexicon({ directory: await temporaryLexicon() });
    expect(lexicon.longestForm('en')).toBe('crane'.length + 2);
    expect(lexicon.longestForm('hi')).toBe('हारों'.length);
  });

  it('finds a form in any spelling of its characters', async () => {
    const words = ['バット', 'パンダ', 'ガラス', 'ज़मीन', 'क़लम', 'flügel', 'éclair', '가지', 'crane'];
    const rows = words.flatMap((word) => [
      [word, '', 'crane.bird', '1', 'a', 'homograph', 'noun'],
      [word, '', 'crane.machine', '2', 'b', 'homograph', 'noun'],
    ]);
    const nfc = rows.map((row) => row.map((cell) => cell.normalize('NFC')));
    const directory = await temporaryLexicon({ 'forms/xx.tsv': table('forms', nfc) });
    const lexicon = await openLexicon({ directory });
    const spellings = [
      (text: string) => text.normalize('NFC'),
      (text: string) => text.normalize('NFD'),
      (text: string) => text.normalize('NFKD'),
      (text: string) => text.toUpperCase(),
      (text: string) => [...text].join('\u200b'),
      toHalfWidth,
      toFullWidth,
    ];
    expect(toHalfWidth('バット')).toBe('ﾊﾞｯﾄ');
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.array(fc.constantFrom(...spellings), { maxLength: 3 }),
        (word, steps) => {
          const respelled = steps.reduce((text, step) => step(text), word);
          expect(lexicon.entryOf('xx', respelled)?.form).toBe(word.normalize('NFC'));
          expect(lexicon.isForm('xx', normaliseForm(respelled))).toBe(true);
        },
      ),
    );
  });

  it('refuses files with problems, naming the first and counting the others', async () => {
    const forms = SMALL['forms/en.tsv']?.replace('homograph', 'homonym').replace('\t2\t', '\t3\t');
    const directory = await temporaryLexicon({ 'forms/en.tsv': forms });
    await expect(openLexicon({ directory })).rejects.toMatchObject({
      code: 'LEXICON_INVALID',
      message: expect.stringMatching(/^forms\/en\.tsv, line 2, column kind: Expected .* There is 1 more problem\.$/),
      mend: expect.stringMatching(/\.$/),
    });
  });

  it('refuses a directory that is not there', async () => {
    await expect(openLexicon({ directory: `${await temporaryLexicon()}/none` })).rejects.toMatchObject({
      code: 'LEXICON_INVALID',
      message: expect.stringContaining('senses.tsv, line 1: Expected a readable file'),
    });
  });
});
