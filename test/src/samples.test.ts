import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createWordsight, type Wordsight } from 'wordsight';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Sample {
  readonly file: string;
  readonly shows: string;
  readonly alt: Record<string, string>;
  readonly captions: readonly { readonly lang: string; readonly text: string; readonly word: string }[];
}

const folder = fileURLToPath(new URL('../../samples/', import.meta.url));
const samples = JSON.parse(readFileSync(`${folder}samples.json`, 'utf8')) as Sample[];

describe('the sample pictures', () => {
  let wordsight: Wordsight;
  beforeAll(async () => {
    wordsight = await createWordsight();
  });
  afterAll(() => wordsight.close());

  it('are sixteen or more, each drawn, rendered and described in three languages', () => {
    expect(samples.length).toBeGreaterThanOrEqual(16);
    for (const { file, alt } of samples) {
      expect(existsSync(`${folder}${file}`)).toBe(true);
      expect(existsSync(`${folder}${file.replace('.png', '.svg')}`)).toBe(true);
      for (const lang of ['en', 'hi', 'ja']) expect(alt[lang]).toMatch(/\S/);
    }
  });

  it('come with captions whose word the lexicon gives the shown sense', () => {
    for (const { shows, captions } of samples) {
      for (const { lang, text, word } of captions) {
        expect(text).toContain(word);
        const senses = wordsight.lexicon.entryOf(lang, word)?.senses.map(({ id }) => id);
        expect(senses).toContain(shows);
        expect(senses!.length).toBeGreaterThan(1);
      }
    }
  });

  it('settle their words: nine of ten captions get the sense their picture shows', async () => {
    const asked = samples.flatMap(({ file, shows, captions }) =>
      captions.map((caption) => ({ ...caption, file, shows })),
    );
    const missed = [];
    for (const { file, shows, lang, text, word } of asked) {
      const { words } = await wordsight.explain({ text, lang, image: `${folder}${file}` });
      const top = words.find(({ surface }) => surface === word)?.senses[0]?.id;
      if (top !== shows) missed.push(`${file} "${text}" → ${top}`);
    }
    expect(missed.length <= asked.length / 10 ? [] : missed).toEqual([]);
  });
});
