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

  it.each([
    ['तरकश में रखे नुकीले तीर', 'hi'],
    ['काले फूलदार धब्बों वाला जगुआर', 'hi'],
    ['पोपट झाडावर बसला आहे', 'mr'],
    ['साहेबांची मोटार थांबली', 'mr'],
    ['Козёл боднул пастуха рогами', 'ru'],
    ['На дубе зашелестел последний сухой лист', 'ru'],
    ['Помий ручки перед їжею', 'uk'],
    ['Електрони рухаються навколо ядра атома', 'uk'],
    ['في عين المريض قطرة', 'ar'],
    ['گربه روی زمین است', 'fa'],
    ['لڑکا درخت کے نیچے ہے', 'ur'],
    ['Malam ini bulan purnama tampak besar', 'id'],
    ['Praskl mi pásek u žabky', 'cs'],
    ['Bir kuş ağacın üstünde', 'tr'],
    ['con chim ở trên cây', 'vi'],
    ['de kat ligt op het bed', 'nl'],
    ['en katt ligger på sängen', 'sv'],
    ['kot leży na łóżku', 'pl'],
    ['o gato dorme na cadeira', 'pt'],
    ['il gatto dorme sulla sedia', 'it'],
  ])('tells languages of one script apart by their words and letters: %s', async (text, lang) => {
    const languages = 'ar bn cs de el en es fa fr he hi id it ja ko mr nl pl pt ru sv ta te th tr uk ur vi zh'.split(
      ' ',
    );
    await expect(identifyLanguage(text, { languages })).resolves.toEqual({ lang, from: 'identifier' });
    await expect(identifyLanguage(text, { languages, given: 'en' })).resolves.toEqual({ lang: 'en', from: 'caller' });
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

  it('lets the language in which a word is known decide about a few words', async () => {
    const languages = ['en', 'pt', 'nl', 'es'];
    const langOf = async (text: string, known?: string) =>
      (await identifyLanguage(text, { languages, ...(known !== undefined && { knows: (lang) => lang === known }) }))
        .lang;
    expect(await langOf('a crane', 'en')).toBe('en');
    expect(await langOf('a crane', 'pt')).toBe('pt');
  });
});
