import { WordsightError } from '@wordsight/contracts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IdentifiedLanguage, identifyLanguage } from './identify-language.ts';
import { anyString } from './test/captions.ts';

const SHIPPED = ['de', 'en', 'es', 'fr', 'hi', 'ja'];

describe('a language given by the caller', () => {
  it.each([
    ['hi', 'hi'],
    ['hi-IN', 'hi'],
    ['JA', 'ja'],
    ['ja-Jpan-JP', 'ja'],
    ['jpn', 'ja'],
    ['en-GB', 'en'],
  ])('%s is read as %s, whatever the text is', async (given, lang) => {
    await expect(identifyLanguage('Текст', { languages: SHIPPED, given })).resolves.toEqual({ lang, from: 'caller' });
  });

  it('may name a region or script that is supported by itself', async () => {
    const languages = ['zh', 'zh-Hant'];
    await expect(identifyLanguage('x', { languages, given: 'zh-hant' })).resolves.toMatchObject({ lang: 'zh-Hant' });
  });

  it.each(['', '../x', 'en\0', 'hi_IN', 'e', 'en-', 'eng lish', 'é', 'a'.repeat(300), `en-${'abcdefgh-'.repeat(9)}x`])(
    'is refused when malformed: %j',
    async (given) => {
      await expect(identifyLanguage('a crane', { languages: SHIPPED, given })).rejects.toMatchObject({
        code: 'FIELD_INVALID',
      });
    },
  );

  it('is refused with the list of languages when not supported', async () => {
    await expect(identifyLanguage('a crane', { languages: SHIPPED, given: 'sw' })).rejects.toMatchObject({
      code: 'LANGUAGE_UNKNOWN',
      message: expect.stringContaining('de, en, es, fr, hi, ja'),
    });
  });
});

describe('a script', () => {
  const WORLD = ['ar', 'bn', 'de', 'el', 'en', 'hi', 'ja', 'ko', 'ru', 'ta', 'th', 'zh'];
  it.each([
    ['空にくもがある', 'ja'],
    ['ﾊﾞｯﾄ', 'ja'],
    ['यह सोना है।', 'hi'],
    ['배가 있다', 'ko'],
    ['ตาของฉัน', 'th'],
    ['山上的树', 'zh'],
    ['кран у реки', 'ru'],
    ['العين', 'ar'],
    ['ο λόφος', 'el'],
    ['ব্যাট', 'bn'],
    ['மாலை', 'ta'],
  ])('decides for the language that is written in it: %s', async (text, lang) => {
    await expect(identifyLanguage(text, { languages: WORLD })).resolves.toEqual({ lang, from: 'script' });
  });

  it('of Chinese characters alone means what is supported', async () => {
    await expect(identifyLanguage('蜘蛛', { languages: ['en', 'ja'] })).resolves.toEqual({
      lang: 'ja',
      from: 'script',
    });
    await expect(identifyLanguage('蜘蛛', { languages: ['ja', 'zh'] })).resolves.toEqual({
      lang: 'zh',
      from: 'script',
    });
    await expect(identifyLanguage('蜘蛛の巣', { languages: ['ja', 'zh'] })).resolves.toEqual({
      lang: 'ja',
      from: 'script',
    });
  });

  it('of most letters wins in a mixed caption', async () => {
    await expect(
      identifyLanguage('この写真は crane です。とても大きい', { languages: ['en', 'ja'] }),
    ).resolves.toMatchObject({ lang: 'ja' });
    await expect(identifyLanguage('the word くも means cloud', { languages: ['en', 'ja'] })).resolves.toMatchObject({
      lang: 'en',
    });
  });

  it('that no supported language uses is refused', async () => {
    for (const text of ['кран у реки', '배가 있다', 'კატა', 'кран (A)']) {
      await expect(identifyLanguage(text, { languages: SHIPPED })).rejects.toMatchObject({ code: 'LANGUAGE_UNKNOWN' });
    }
  });

  it('with one supported language needs no identifier', async () => {
    await expect(identifyLanguage('das Schloss', { languages: ['en', 'hi'] })).resolves.toEqual({
      lang: 'en',
      from: 'script',
    });
  });
});

describe('the identifier', () => {
  it.each([
    ['a crane stands by the river', 'en'],
    ['das Schloss steht auf dem Berg', 'de'],
    ['el gato duerme en la silla', 'es'],
    ["l'avocat est sur la table", 'fr'],
  ])('tells languages in Latin letters apart: %s', async (text, lang) => {
    await expect(identifyLanguage(text, { languages: SHIPPED })).resolves.toEqual({ lang, from: 'identifier' });
  });

  it('leaves English where there is nothing to go by', async () => {
    for (const text of ['123', '🦇', '!?']) {
      await expect(identifyLanguage(text, { languages: SHIPPED })).resolves.toEqual({ lang: 'en', from: 'identifier' });
    }
    await expect(identifyLanguage('🦇', { languages: ['de', 'fr'] })).resolves.toMatchObject({ lang: 'de' });
  });

  it('answers one of the supported languages or a WordsightError for any string', async () => {
    await fc.assert(
      fc.asyncProperty(anyString, fc.option(anyString, { nil: undefined }), async (text, given) => {
        const options = { languages: SHIPPED, ...(given !== undefined && { given }) };
        const answer = await identifyLanguage(text, options).catch((error: unknown) => error);
        expect(answer).toSatisfy(
          (value) => WordsightError.isInstance(value) || SHIPPED.includes((value as IdentifiedLanguage).lang),
        );
      }),
    );
  });
});
