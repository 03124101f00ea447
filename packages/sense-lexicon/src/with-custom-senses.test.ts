import { describe, expect, it } from 'vitest';
import type { CustomSense } from './custom-sense.ts';
import type { Lexicon } from './lexicon.ts';
import { openLexicon } from './open-lexicon.ts';
import { temporaryLexicon } from './test/temporary-lexicon.ts';
import { withCustomSenses } from './with-custom-senses.ts';

const open = async (): Promise<Lexicon> => openLexicon({ directory: await temporaryLexicon() });
const two = (word: string): CustomSense[] => [
  { id: 'my.dance', word, gloss: 'a dance on one leg' },
  { id: 'my.kick', word, gloss: 'a kick in karate' },
];
const idsOf = (lexicon: Lexicon, lang: string, word: string): string[] | undefined =>
  lexicon.entryOf(lang, word)?.senses.map(({ id }) => id);

describe('withCustomSenses', () => {
  it('gives a word the caller’s senses instead of ours', async () => {
    const lexicon = await open();
    const view = withCustomSenses(lexicon, 'en', two('Crane'));
    expect(view.entryOf('en', 'crane')).toEqual({
      lang: 'en',
      form: 'Crane',
      senses: [
        expect.objectContaining({
          id: 'my.dance',
          rank: 1,
          picturedBy: 'none',
          concepts: [],
          gloss: 'a dance on one leg',
        }),
        expect.objectContaining({ id: 'my.kick', rank: 2, glossLocal: 'a kick in karate' }),
      ],
    });
    expect(view.forms('en').map(({ form }) => form)).toEqual(['Crane']);
    expect(view.sense('my.kick')?.gloss).toBe('a kick in karate');
    expect(view.sense('crane.bird')).toBe(lexicon.sense('crane.bird'));
    expect(view.senses).toHaveLength(lexicon.senses.length + 2);
  });

  it('leaves the lexicon, other words and other languages as they are', async () => {
    const lexicon = await open();
    const view = withCustomSenses(lexicon, 'en', two('heap'));
    expect(idsOf(lexicon, 'en', 'heap')).toBeUndefined();
    expect(idsOf(view, 'en', 'crane')).toEqual(['crane.bird', 'crane.machine']);
    expect(view.entryOf('ja', 'くも')).toBe(lexicon.entryOf('ja', 'くも'));
    expect(view.forms('ja')).toBe(lexicon.forms('ja'));
    expect(view.languages).toEqual(lexicon.languages);
  });

  it('leads plurals and variants of the word to the caller’s senses', async () => {
    const view = withCustomSenses(await open(), 'en', two('crane'));
    expect(idsOf(view, 'en', 'cranes')).toEqual(['my.dance', 'my.kick']);
    expect(view.isForm('en', 'cranes')).toBe(true);
    const hindi = withCustomSenses(await open(), 'hi', two('हार'));
    expect(idsOf(hindi, 'hi', 'हारों')).toEqual(['my.dance', 'my.kick']);
    const variant = withCustomSenses(await open(), 'ja', two('ｸﾓ'));
    expect(idsOf(variant, 'ja', 'クモ')).toEqual(['my.dance', 'my.kick']);
    expect(idsOf(variant, 'ja', 'くも')).toEqual(['cloud.sky', 'spider.animal']);
  });

  it('lets a longest match see long words of the caller', async () => {
    const lexicon = await open();
    const view = withCustomSenses(lexicon, 'en', two('whooping crane'));
    expect(view.longestForm('en')).toBe('whooping crane'.length + 2);
    expect(view.isForm('en', 'whooping cranes')).toBe(true);
    expect(view.longestForm('hi')).toBe(lexicon.longestForm('hi'));
    expect(withCustomSenses(lexicon, 'en', []).longestForm('en')).toBe(lexicon.longestForm('en'));
  });

  it('can add a language', async () => {
    const view = withCustomSenses(await open(), 'sw', two('kaa'));
    expect(view.languages).toEqual(['en', 'hi', 'ja', 'sw']);
    expect(view.isForm('sw', 'kaa')).toBe(true);
    expect(view.isForm('sw', 'kaas')).toBe(false);
  });

  it('keeps our lemmas away from a sense of the caller with the same id', async () => {
    const own = [
      { id: 'cloud.sky', word: 'くも', gloss: 'クラウド' },
      { id: 'my.kick', word: 'くも', gloss: '蹴り' },
    ];
    const view = withCustomSenses(await open(), 'ja', own);
    expect(view.lemmasOf('ja', 'cloud.sky')).toEqual([]);
    expect(view.lemmasOf('ja', 'spider.animal')).toEqual(['蜘蛛']);
    expect(view.sense('cloud.sky')?.gloss).toBe('クラウド');
    expect(view.senses.filter(({ id }) => id === 'cloud.sky')).toHaveLength(1);
  });

  it('takes one id for a word and its plural', async () => {
    const view = withCustomSenses(await open(), 'de', [...two('Kran'), ...two('Kräne')]);
    expect(idsOf(view, 'de', 'kräne')).toEqual(['my.dance', 'my.kick']);
    expect(view.senses.filter(({ id }) => id === 'my.dance')).toHaveLength(1);
  });

  it('takes texts and lists up to their limits', async () => {
    const senses = Array.from({ length: 10 }, (_, index) => {
      return { id: `${index}`.padStart(100, 'x'), word: '🦩'.repeat(100), gloss: '🦩'.repeat(200) };
    });
    expect(idsOf(withCustomSenses(await open(), 'en', senses), 'en', '🦩'.repeat(100))).toHaveLength(10);
  });

  const [dance, kick] = two('crane') as [CustomSense, CustomSense];
  it.each<[string, CustomSense[]]>([
    ['one sense only', [dance]],
    ['eleven senses', Array.from({ length: 11 }, (_, index) => ({ ...dance, id: `my.${index}` }))],
    ['an id twice', [dance, dance]],
    ['an id with two glosses', [dance, kick, ...two('heap').map((sense) => ({ ...sense, gloss: sense.id }))]],
    ['an empty id', [dance, { ...kick, id: '' }]],
    ['an id of 101 characters', [dance, { ...kick, id: 'x'.repeat(101) }]],
    ['an id with a line end', [dance, { ...kick, id: 'my.kick\n' }]],
    ['an id with capitals', [dance, { ...kick, id: 'My.kick' }]],
    ['an empty gloss', [dance, { ...kick, gloss: ' ' }]],
    ['a gloss that only formats', [dance, { ...kick, gloss: '\u200b' }]],
    ['a gloss of 201 code points', [dance, { ...kick, gloss: '🦩'.repeat(201) }]],
    ['a huge gloss', [dance, { ...kick, gloss: 'x'.repeat(1_000_000) }]],
    ['a gloss with half a character', [dance, { ...kick, gloss: '\ud83e' }]],
    ['an empty word', [dance, { ...kick, word: '' }]],
    ['a word of 101 code points', two('x'.repeat(101))],
    ['a gloss that is no text', [dance, { ...kick, gloss: 1 as unknown as string }]],
  ])('refuses %s', async (_, senses) => {
    const lexicon = await open();
    expect(() => withCustomSenses(lexicon, 'en', senses)).toThrowError(
      expect.objectContaining({ code: 'FIELD_INVALID', mend: expect.stringContaining('2 to 10 senses') }),
    );
  });

  it('refuses what is no language tag, and never repeats the caller’s text', async () => {
    const lexicon = await open();
    for (const lang of ['../x', '__proto__', 'en\0', '']) {
      expect(() => withCustomSenses(lexicon, lang, two('crane'))).toThrowError(
        expect.objectContaining({ code: 'FIELD_INVALID', message: 'Expected a language tag, received another text.' }),
      );
    }
    expect(() => withCustomSenses(lexicon, 'en', [{ ...dance, id: '<b>' }])).toThrowError(/^(?!.*<b>)/);
  });
});
