import { describe, expect, it } from 'vitest';
import { findWords } from './find-words.ts';
import { formsOf } from './test/forms.ts';

/** Words of a caption, forms in brackets. */
function wordsOf(text: string, forms: string, lang?: string): string {
  const { words } = findWords(text, formsOf(forms, lang));
  return words.map((word) => (word.isForm ? `[${word.text}]` : word.text)).join(' ');
}

/** Words and marks of a caption. */
function segmentsOf(text: string, forms = 'x'): string[] {
  return findWords(text, formsOf(forms)).segments.map(({ start, end }) => text.slice(start, end));
}

describe('findWords', () => {
  it('finds the words of a caption with their places in the caller’s string', () => {
    expect(findWords('A Crane!', formsOf('crane'))).toEqual({
      words: [
        { start: 0, end: 1, text: 'A', normalised: 'a', isForm: false },
        { start: 2, end: 7, text: 'Crane', normalised: 'crane', isForm: true },
      ],
      segments: [
        { start: 0, end: 1 },
        { start: 2, end: 7 },
        { start: 7, end: 8 },
      ],
    });
  });

  it('finds nothing in nothing', () => {
    for (const text of ['', '  ', '\u200b\u200d\ufeff'])
      expect(findWords(text, formsOf('a'))).toEqual({ words: [], segments: [] });
  });

  it('keeps forms of several words whole, the longest first', () => {
    expect(wordsOf('a hot dog in the light bulb', 'dog, hot dog, light, light bulb')).toBe(
      'a [hot dog] in the [light bulb]',
    );
    expect(findWords('light \n bulb', formsOf('light bulb')).words).toEqual([
      { start: 0, end: 12, text: 'light \n bulb', normalised: 'light bulb', isForm: true },
    ]);
    expect(wordsOf('light, bulb', 'light bulb')).toBe('light bulb');
  });

  it('never finds a form inside a longer word', () => {
    expect(wordsOf('batman with cranes', 'bat, crane')).toBe('batman with cranes');
    expect(wordsOf('バットマンとコウモリバット', 'バット')).toBe('バットマン と コウモリ バット');
    expect(wordsOf('Schlossherr', 'Schloss')).toBe('Schlossherr');
  });

  it('reads every spelling of a form', () => {
    expect(wordsOf('ＣＲＡＮＥ cra\u00adne', 'crane')).toBe('[ＣＲＡＮＥ] [cra\u00adne]');
    expect(wordsOf('ﾊﾞｯﾄを持つ', 'バット')).toBe('[ﾊﾞｯﾄ] を 持つ');
    expect(wordsOf('Ο ΛΌΦΟΣ', 'λόφος')).toBe('Ο [ΛΌΦΟΣ]');
    expect(wordsOf('Strauß STRAUẞ', 'Strauß')).toBe('[Strauß] [STRAUẞ]');
  });

  it('parts words that lean on each other', () => {
    expect(wordsOf("L'avocat mange l’orange", 'avocat, orange', 'fr')).toBe("L' [avocat] mange l’ [orange]");
    expect(wordsOf("the crane's nest", 'crane', 'en')).toBe("the [crane] 's nest");
    expect(wordsOf("we can't see o'clock", 'can, clock', 'en')).toBe("we can't see o'clock");
  });

  it('parts the words of file names, and no other words with points', () => {
    expect(wordsOf('crane.jpg', 'crane', 'en')).toBe('[crane] jpg');
    expect(wordsOf('Tên tệp: đường.png', 'đường', 'vi')).toBe('Tên tệp [đường] png');
    expect(wordsOf('my_crane_2.MP4', 'crane', 'en')).toBe('my [crane] 2 MP4');
    expect(wordsOf("my__crane's nest_", 'crane', 'en')).toBe("my [crane] 's nest");
    expect(segmentsOf('crane.jpg')).toEqual(['crane', '.', 'jpg']);
    expect(wordsOf('e.g. node.js v1.2', 'node', 'en')).toBe('e.g node.js v1.2');
  });

  it('gives marks as segments but not as words', () => {
    expect(segmentsOf('Hi, (you)… 👋🏽!')).toEqual(['Hi', ',', '(', 'you', ')', '…', '👋🏽', '!']);
    expect(wordsOf('Hi, 2 (you)… 👋🏽!', 'x')).toBe('Hi 2 you');
  });

  it('reads Hindi', () => {
    expect(wordsOf('उसने हार देखा', 'हार', 'hi')).toBe('उसने [हार] देखा');
    expect(wordsOf('यह सोना है।', 'सोना', 'hi')).toBe('यह [सोना] है');
    expect(segmentsOf('यह सोना है।')).toEqual(['यह', 'सोना', 'है', '।']);
    expect(wordsOf('हारमोनियम', 'हार', 'hi')).toBe('हारमोनियम');
    const decomposed = 'ज़मीन'.normalize('NFD');
    expect(wordsOf(decomposed, 'ज़मीन', 'hi')).toBe(`[${decomposed}]`);
    expect(segmentsOf('शक्‍ति')).toEqual(['शक्‍ति']); // a joiner shapes letters and parts nothing
  });

  it('reads German', () => {
    expect(wordsOf('Das Schloss am Fluss', 'Schloss', 'de')).toBe('Das [Schloss] am Fluss');
  });

  it('reads Chinese, Korean and Thai', () => {
    expect(wordsOf('山上的树', '山上, 树', 'zh')).toBe('[山上] 的 [树]');
    expect(wordsOf('배를 먹다', '배', 'ko')).toBe('[배] 를 먹다');
    expect(wordsOf('배구를 하다', '배', 'ko')).toBe('배구를 하다');
    expect(wordsOf('ตาของฉัน', 'ตา', 'th')).toBe('[ตา] ของ ฉัน');
    expect(wordsOf('น้ำในแก้ว', 'แก้ว', 'th')).toBe('น้ำ ใน [แก้ว]');
    expect(wordsOf('น้ำในแก้ว'.normalize('NFKC'), 'แก้ว', 'th')).toBe('น้ํา ใน [แก้ว]');
  });

  it('keeps graphemes whole that normalise to several words', () => {
    expect(segmentsOf('ﷺ ㍿')).toEqual(['ﷺ', '㍿']);
    expect(segmentsOf('1️⃣👨‍👩‍👧‍👦🇮🇳🇯🇵')).toEqual(['1️⃣', '👨‍👩‍👧‍👦', '🇮🇳', '🇯🇵']);
  });

  it('needs no forms and no well-known language', () => {
    expect(
      findWords('a crane', { isForm: () => true, longestForm: 0, lang: 'not a tag' }).words.map(({ isForm }) => isForm),
    ).toEqual([false, false]);
  });

  it('reads two thousand flags, marks or kana in well under a second', () => {
    for (const text of [
      '\u{1f1e6}'.repeat(2000),
      `a${'\u0316\u0301'.repeat(999)}`,
      'は'.repeat(2000),
      'ﷺ'.repeat(2000),
      'ا'.repeat(2000),
      'وَ'.repeat(1000),
      'е\u0301'.repeat(1000),
      '가'.repeat(2000),
      'มี'.repeat(1000),
    ]) {
      for (const lang of ['ja', 'ar', 'ko', 'ru', 'th']) {
        const begun = performance.now();
        findWords(text, formsOf('は, はし, くもの巣のような形', lang));
        expect(performance.now() - begun).toBeLessThan(1000);
      }
    }
  });
});
