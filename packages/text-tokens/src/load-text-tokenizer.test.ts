import { beforeAll, describe, expect, it } from 'vitest';
import { loadTextTokenizer } from './load-text-tokenizer.ts';
import { formsOf } from './test/forms.ts';
import { temporaryFile, temporaryTokenizer, tokenizerDefinition } from './test/temporary-tokenizer.ts';
import type { TextTokenizer } from './text-tokenizer.ts';

// Each is one token; ids go on after the 256 bytes, one for each merge.
const WORDS = ['cr', 'cra', 'crane', 'くも', 'はし', 'सोना'];
const idOfByte = (letter: string): number => 1 + letter.charCodeAt(0);
const NONE = { isForm: (): boolean => false, longestForm: 0 };

let tokenizer: TextTokenizer;
beforeAll(async () => {
  tokenizer = await loadTextTokenizer({ tokenizerPath: await temporaryTokenizer(WORDS), maximumTokens: 8 });
});

describe('tokenize', () => {
  it('gives tokens with ids and places, and words with their tokens', () => {
    const { words, tokens, truncated, text } = tokenizer.tokenize('A Crane up', formsOf('crane'));
    expect(tokens.map(({ text: piece, start, end }) => [piece, start, end])).toEqual([
      ['A', 0, 1],
      ['Crane', 2, 7],
      ['u', 8, 9],
      ['p', 9, 10],
    ]);
    expect(tokens[0]!.id).toBe(idOfByte('a'));
    expect(tokens[1]!.id).toBe(257 + ['cr', 'cra', 'cran'].length);
    expect(words[1]).toEqual({
      start: 2,
      end: 7,
      text: 'Crane',
      normalised: 'crane',
      isForm: true,
      tokens: { start: 1, end: 2 },
    });
    expect(words[2]!.tokens).toEqual({ start: 2, end: 4 });
    expect([text, truncated]).toEqual(['A Crane up', false]);
  });

  it('never lets a token cross a word', () => {
    expect(tokenizer.tokenize('cr ane', NONE).tokens.map((token) => token.text)).toEqual(['cr', 'a', 'n', 'e']);
    expect(tokenizer.tokenize('cr-ane', NONE).tokens.map((token) => token.text)).toEqual(['cr', '-', 'a', 'n', 'e']);
  });

  it('skips white space in forms of several words too', () => {
    const { tokens, words } = tokenizer.tokenize('cr \n cra', formsOf('cr cra'));
    expect(tokens.map((token) => token.text)).toEqual(['cr', 'cra']);
    expect(words).toMatchObject([{ text: 'cr \n cra', normalised: 'cr cra', tokens: { start: 0, end: 2 } }]);
  });

  it('gives a form one row of tokens where the platform would cut it', () => {
    expect(tokenizer.tokenize('はし', formsOf('はし')).tokens).toMatchObject([{ text: 'はし', start: 0, end: 2 }]);
    expect(tokenizer.tokenize('はし', NONE).tokens.map(({ text }) => text)).not.toContain('はし');
  });

  it('widens bytes to the grapheme they belong to', () => {
    const { tokens } = tokenizer.tokenize('é👍🏽', NONE);
    expect(tokens.filter(({ text }) => text === 'é')).toHaveLength(2); // two bytes
    expect(tokens.slice(2).every(({ text, start, end }) => text === '👍🏽' && start === 1 && end === 5)).toBe(true);
  });

  it('reads names of special tokens as plain text', () => {
    for (const text of ['<pad>', '[CLS]', '<|endoftext|>', '</s>', '[MASK]']) {
      const { tokens } = tokenizer.tokenize(text, NONE);
      expect(tokens.map(({ id }) => id)).toEqual(Array.from(text.toLowerCase().slice(0, tokens.length), idOfByte));
      expect(tokens.length).toBeGreaterThan(1);
    }
  });

  it('keeps whole words only when a caption is too long', () => {
    const { words, tokens, truncated } = tokenizer.tokenize('abc abcdef crane x', NONE);
    expect(truncated).toBe(true);
    expect(tokens.map((token) => token.text).join('')).toBe('abc');
    expect(words.map((word) => [word.text, word.tokens.start, word.tokens.end])).toEqual([
      ['abc', 0, 3],
      ['abcdef', 3, 3],
      ['crane', 3, 3],
      ['x', 3, 3],
    ]);
  });

  it('fills the limit to the last token', () => {
    expect(tokenizer.tokenize('abcd efgh', NONE)).toMatchObject({ truncated: false, tokens: { length: 8 } });
    expect(tokenizer.tokenize('abcd efgh!', NONE)).toMatchObject({ truncated: true, tokens: { length: 8 } });
  });

  it('encodes no more of an endless word than can fit', () => {
    const begun = performance.now();
    for (const text of ['a'.repeat(2000), 'ﷺ'.repeat(2000), 'は'.repeat(2000)]) {
      expect(tokenizer.tokenize(text, NONE).truncated).toBe(true);
    }
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('gives a visible caption at least one token and an invisible one none', () => {
    for (const text of ['\ue000', '\ufffe', '👋', '!', '\u0301'])
      expect(tokenizer.tokenize(text, NONE).tokens.length).toBeGreaterThan(0);
    expect(tokenizer.tokenize(' \u200b', NONE)).toMatchObject({ tokens: [], words: [], truncated: false });
  });

  it('refuses what checkText refuses for its size or form', () => {
    expect(() => tokenizer.tokenize('a'.repeat(2001), NONE)).toThrow(
      expect.objectContaining({ code: 'TEXT_TOO_LONG' }),
    );
    expect(() => tokenizer.tokenize('\ud800', NONE)).toThrow(expect.objectContaining({ code: 'TEXT_ILL_FORMED' }));
  });
});

describe('idsOf', () => {
  it('gives the ids that the word has in a caption', () => {
    const forms = formsOf('crane, はし, सोना');
    for (const word of ['Crane', 'はし', 'सोना']) {
      const { tokens } = tokenizer.tokenize(`x ${word}`, forms);
      expect(tokenizer.idsOf(word, forms)).toEqual(tokens.slice(1).map(({ id }) => id));
    }
  });

  it('takes kana alone for one word when no forms are given', () => {
    expect(tokenizer.idsOf('はし')).toHaveLength(1);
    expect(tokenizer.idsOf('はし木')).toEqual(tokenizer.tokenize('はし木', NONE).tokens.map(({ id }) => id));
  });

  it('joins the words of a phrase and stops at the limit', () => {
    expect(tokenizer.idsOf('crane, cra')).toHaveLength(3);
    expect(tokenizer.idsOf('abc def ghi')).toEqual(Array.from('abcdefgh', idOfByte));
    expect(tokenizer.idsOf(' ')).toEqual([]);
  });
});

describe('loadTextTokenizer', () => {
  it('knows the size of the vocabulary', async () => {
    const { model } = tokenizerDefinition(WORDS) as { model: { vocab: object } };
    expect(tokenizer.vocabularySize).toBe(Object.keys(model.vocab).length);
  });

  it('says when the file is missing', async () => {
    const loading = loadTextTokenizer({ tokenizerPath: '/nowhere/tokenizer.json', maximumTokens: 8 });
    await expect(loading).rejects.toMatchObject({ code: 'MODEL_MISSING' });
  });

  const { model } = tokenizerDefinition(['ab']) as { model: { vocab: Record<string, number>; merges: unknown[] } };
  const { a: _, ...withoutA } = model.vocab;
  it.each([
    ['added tokens', { added_tokens: [{ id: 0, content: '<pad>', special: true }] }],
    ['another model', { model: { type: 'Unigram', vocab: [] } }],
    ['another normalizer', { normalizer: { type: 'NFC' } }],
    ['a pre-tokenizer that splits', { pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, use_regex: true } }],
    ['ids with a gap', { model: { ...model, vocab: { ...model.vocab, ab: 900 } } }],
    ['a byte that is missing', { model: { ...model, vocab: withoutA } }],
    ['a byte with the id of padding', { model: { ...model, vocab: { ...model.vocab, '<pad>': model.vocab.a, a: 0 } } }],
    ['merges that do not load', { model: { ...model, merges: [null] } }],
  ])('refuses %s', async (_name, changes) => {
    const loading = loadTextTokenizer({ tokenizerPath: await temporaryTokenizer(['ab'], changes), maximumTokens: 8 });
    await expect(loading).rejects.toMatchObject({ code: 'MODEL_INVALID', mend: expect.any(String) });
  });

  it('refuses a file that is no tokenizer at all', async () => {
    for (const content of ['', 'null', '[]', '{"model":{"type":"BPE","merges":[]}}', '{']) {
      const loading = loadTextTokenizer({ tokenizerPath: await temporaryFile(content), maximumTokens: 8 });
      await expect(loading).rejects.toMatchObject({ code: 'MODEL_INVALID' });
    }
  });

  it('refuses a merge outside the vocabulary when a word meets it', async () => {
    const broken = { model: { ...model, merges: [...model.merges, ['x', 'y']] } };
    const loaded = await loadTextTokenizer({
      tokenizerPath: await temporaryTokenizer(['ab'], broken),
      maximumTokens: 8,
    });
    expect(loaded.idsOf('ab')).toHaveLength(1);
    expect(() => loaded.idsOf('xy')).toThrow(expect.objectContaining({ code: 'MODEL_INVALID' }));
  });
});
