import { describe, expect, it } from 'vitest';
import { findWords } from './find-words.ts';
import { formsOf } from './test/forms.ts';

const FORMS = formsOf(
  'くも, クモ, はし, たこ, かき, あめ, かみ, はな, さけ, つる, かに, いか, しか, かさ, かわ, たま, なし, つき, けっこん, は, め, き, ひ, や, か, え, ね, バット, かいだん, ちゅうしゃ',
  'ja',
);

/** Words of a caption, forms in brackets. */
function wordsOf(text: string): string {
  return findWords(text, FORMS)
    .words.map((word) => (word.isForm ? `[${word.text}]` : word.text))
    .join(' ');
}

/** The forms found in a caption. */
function formsIn(text: string): string[] {
  return findWords(text, FORMS).words.flatMap((word) => (word.isForm ? [word.text] : []));
}

describe('findWords in Japanese', () => {
  it('finds a form between particles', () => {
    expect(wordsOf('くもがある')).toBe('[くも] が ある');
    expect(wordsOf('空にくもがある')).toBe('空 に [くも] が ある');
    expect(formsIn('たこがうみにいる')).toEqual(['たこ']);
    expect(wordsOf('かきを食べる')).toBe('[かき] を 食べる');
    expect(wordsOf('ﾊﾞｯﾄを持つ')).toBe('[ﾊﾞｯﾄ] を 持つ');
  });

  it.each([
    ['はしをわたる', 'はし'],
    ['ながいはしをわたる', 'はし'],
    ['ねこははしをわたる', 'はし'],
    ['これははしです', 'はし'],
    ['おはしで食べる', 'はし'],
    ['うえにかみをのせる', 'かみ'],
    ['さけがかわをのぼる', 'さけ かわ'],
    ['はしという言葉', 'はし'],
    ['昨日かみを見つけた', 'かみ'],
    ['へ続くかいだんが鳴る', 'かいだん'],
  ])('puts together what the platform cuts: %s', (text, forms) => {
    expect(formsIn(text)).toEqual(forms.split(' '));
  });

  it.each([
    ['くもの写真', 'くも'], // く|もの
    ['たこの絵', 'たこ'], // た|この
    ['いかがおよぐ', 'いか'], // いかが
    ['えびとかに', 'かに'], // とか|に
    ['濡れたかさをたたむ', 'かさ'], // たか|さ
    ['クモの巣', 'クモ'],
    ['破れたかみを貼る', 'かみ'], // 破れ|たかみ
    ['そのかみです', 'かみ'], // そのかみ
    ['ちゅうしゃする', 'ちゅうしゃ'], // ち|ゅ|う|しゃする
  ])('takes out what the platform glues: %s', (text, form) => {
    expect(formsIn(text)).toEqual([form]);
  });

  it.each([
    ['はがいたい', 'は'],
    ['「は」', 'は'],
    ['は', 'は'],
    ['ぼくのめはあおい', 'め'],
    ['ぼくのはがいたい', 'は'],
    ['さくらのは', 'は'],
    ['白いはが生えた', 'は'],
    ['寝る前にはをみがく', 'は'],
    ['ひがあかるい', 'ひ'],
    ['大きなきを植える', 'き'],
    ['やがとぶ', 'や'],
    ['かがいる', 'か'],
    ['美しいえを描く', 'え'],
  ])('takes a lone letter for a noun where one can stand: %s', (text, form) => {
    expect(formsIn(text)).toEqual([form]);
  });

  it.each([
    '猫は白い',
    '犬と猫や鳥',
    '行くのか。',
    '行くのかを見る',
    '見るのは猫だ',
    'からいのは、水だ',
    'ははがわたる',
    'わたしのははは元気',
    '猫がいるひと',
    'きれいですね。',
    '雨か雪か',
  ])('takes a lone letter for a particle or a part of a word elsewhere: %s', (text) => {
    expect(formsIn(text)).toEqual([]);
  });

  it('tells a deer from “only”', () => {
    expect(formsIn('しかがいる')).toEqual(['しか']);
    expect(formsIn('パンしかない')).toEqual([]);
    expect(formsIn('くもしかない')).toEqual(['くも']);
  });

  it.each([
    'かわいいねこ',
    'はなしている',
    'はなしをする',
    'はしる犬',
    'はしっている',
    'さけんでいる',
    'かみなりがなる',
    'くもってきた',
    'まるをかきます',
    'あたまがいたい',
    '私はなにをする',
    '鍵つきの箱',
    'バットマン',
  ])('finds no form in other words: %s', (text) => {
    expect(formsIn(text)).toEqual([]);
  });

  it('finds a noun before its light verb and after an adverb of time', () => {
    expect(formsIn('二人はけっこんする')).toEqual(['けっこん']);
    expect(formsIn('昨日くもを見た')).toEqual(['くも']);
  });

  it('survives plums', () => {
    const text = 'すもももももももものうち';
    expect(
      findWords(text, FORMS)
        .segments.map(({ start, end }) => text.slice(start, end))
        .join(''),
    ).toBe(text);
    const forms = formsOf('もも, すもも, も');
    expect(
      findWords(text, forms)
        .words.filter(({ isForm }) => isForm)
        .map((word) => word.text),
    ).toContain('すもも');
  });

  it('reads composed and decomposed kana alike', () => {
    const text = 'くもが、かばんとバットのそばにある';
    const decomposed = text.normalize('NFD');
    const read = (caption: string): string[] => findWords(caption, FORMS).words.map((word) => word.normalised);
    expect(read(decomposed)).toEqual(read(text));
    expect(findWords(decomposed, FORMS).words.map((word) => word.text.normalize('NFC'))).toEqual(
      findWords(text, FORMS).words.map((word) => word.text),
    );
  });
});
