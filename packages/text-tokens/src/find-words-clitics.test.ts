import { describe, expect, it } from 'vitest';
import { findWords } from './find-words.ts';
import { formsOf } from './test/forms.ts';

/** Words of a caption, forms in brackets. */
function wordsOf(text: string, forms: string, lang: string): string {
  const { words } = findWords(text, formsOf(forms, lang));
  return words.map((word) => (word.isForm ? `[${word.text}]` : word.text)).join(' ');
}

describe('findWords in Korean', () => {
  it.each([
    ['배를 타고', '[배] 를 타고'],
    ['은행에서는', '[은행] 에서는'],
    ['은행까지만', '[은행] 까지만'],
    ['은행으로부터', '[은행] 으로부터'],
    ['팬들이 왔다', '[팬] 들이 왔다'],
    ['기사님, 여기요', '[기사] 님 여기요'],
    ['나비라고 불러', '[나비] 라고 불러'],
    ['은행입니다', '[은행] 입니다'],
    ['은행이었어요', '[은행] 이었어요'],
    ['나비였다', '[나비] 였다'],
    ['사과했다', '[사과] 했다'],
  ])('parts a noun from its particles, its copula or a light verb: %s', (text, words) => {
    expect(wordsOf(text, '배, 은행, 팬, 기사, 나비, 사과', 'ko')).toBe(words);
  });

  it.each(['차이', '도로가', '은행가', '차가운', '가지고', '나비효과', '배구를'])(
    'finds no noun where the particle would not fit its last sound, or in another word: %s',
    (text) => {
      expect(wordsOf(text, '차, 도, 은행, 가지, 나비, 배', 'ko')).not.toContain('[');
    },
  );

  it('knows ㄹ as the consonant that goes with 로', () => {
    expect(wordsOf('솔로 닦다', '솔', 'ko')).toBe('[솔] 로 닦다');
    expect(wordsOf('밤로 닦다', '밤', 'ko')).toBe('밤로 닦다');
  });
});

describe('findWords in Arabic', () => {
  const FORMS = 'عين, ورقة, أسد, علم, حب';
  it.each([
    ['والعين', 'وال [عين]'],
    ['بعين واحدة', 'ب [عين] واحدة'],
    ['للعين', 'لل [عين]'],
    ['فبالعين', 'فبال [عين]'],
    ['عينها زرقاء', '[عين] ها زرقاء'],
    ['وعينه', 'و [عين] ه'],
    ['عَيْنٌ', '[عَيْنٌ]'],
    ['وَعَيْنُهَا', 'وَ [عَيْنُ] هَا'],
    ['عـــين', '[عـــين]'],
    ['اسد', '[اسد]'],
    ['ورقه', '[ورقه]'],
    ['ورقتها', '[ورقت] ها'],
  ])('parts a noun from letters written onto it, pointed or stretched: %s', (text, words) => {
    expect(wordsOf(text, FORMS, 'ar')).toBe(words);
  });

  it.each(['وحب', 'إسد', 'العلمي', 'علمي', 'معين', 'فاسد', 'ورقت'])('finds no noun in another word: %s', (text) => {
    expect(wordsOf(text, FORMS, 'ar')).not.toContain('[');
  });

  it('gives the spelling of the lexicon, so that lookups find it', () => {
    const spellings = findWords('وَعَيْنُهَا ورقتها اسد', formsOf(FORMS, 'ar')).words.filter(({ isForm }) => isForm);
    expect(spellings.map(({ normalised }) => normalised)).toEqual(['عين', 'ورقة', 'أسد']);
  });

  it('prefers a spelling that the lexicon itself has', () => {
    const [word] = findWords('عَلَم', formsOf('علم, عَلَم', 'ar')).words;
    expect(word).toMatchObject({ isForm: true, normalised: 'عَلَم' });
  });
});

describe('findWords in Hebrew', () => {
  it.each([
    ['בעין אחת', 'ב [עין] אחת'],
    ['והעין', 'וה [עין]'],
    ['שבסרט', 'שב [סרט]'],
    ['כשהסרט', 'כשה [סרט]'],
    ['עַיִן', '[עַיִן]'],
    ['בְּעַיִן', 'בְּ [עַיִן]'],
    ['בגן', 'ב [גן]'],
  ])('parts a noun from the letters before it: %s', (text, words) => {
    expect(wordsOf(text, 'עין, סרט, גן', 'he')).toBe(words);
  });

  it.each(['מעין', 'מגן', 'סרטן', 'שבגן'])('finds no noun in another word: %s', (text) => {
    expect(wordsOf(text, 'עין, סרט, גן', 'he')).not.toContain('[');
  });
});

describe('findWords in Persian and Urdu', () => {
  it.each([
    ['شیر\u200cهایش', '[شیر\u200c] هایش'],
    ['شیرها', '[شیر] ها'],
    ['كتاب', '[كتاب]'],
    ['شير', '[شير]'],
    ['شیشهٔ آب', '[شیشهٔ] آب'],
    ['شیشه\u200cای', '[شیشه\u200c] ای'],
  ])('parts endings and reads Arabic letters: %s', (text, words) => {
    expect(wordsOf(text, 'شیر, کتاب, شیشه', 'fa')).toBe(words);
  });

  it('leaves longer words alone', () => {
    expect(wordsOf('فیلم ماهی شیرین', 'فیل, ماه, شیر', 'fa')).toBe('فیلم ماهی شیرین');
  });

  it('reads Arabic letters in Urdu', () => {
    expect(wordsOf('ھ كان', 'کان', 'ur')).toBe('ھ [كان]');
    expect(wordsOf('هاتھی', 'ہاتھی', 'ur')).toBe('[هاتھی]');
  });
});

describe('findWords in Turkish', () => {
  it('lower-cases I and İ as Turkish does', () => {
    expect(wordsOf('IŞIK, İğne ve IĞDIR', 'ışık, iğne', 'tr')).toBe('[IŞIK] [İğne] ve IĞDIR');
    expect(wordsOf('İğne'.normalize('NFD'), 'iğne', 'tr')).toBe(`[${'İğne'.normalize('NFD')}]`);
  });

  it('still finds a form in capitals without dots, as foreign keyboards write them', () => {
    expect(findWords('IGNE', formsOf('igne', 'tr')).words).toMatchObject([{ isForm: true, normalised: 'igne' }]);
  });

  it('keeps ı and i apart in small letters', () => {
    expect(wordsOf('dış', 'diş', 'tr')).toBe('dış');
  });

  it('parts endings at an apostrophe', () => {
    expect(wordsOf("Burnu'nu Ay’ın", 'burnu, ay', 'tr')).toBe("[Burnu] 'nu [Ay] ’ın");
  });
});

describe('findWords in languages with endings that are letters of their own', () => {
  it.each([
    ['id', 'bulan, pena', 'bulannyalah penaku bulanan', '[bulan] nyalah [pena] ku bulanan'],
    ['bn', 'ছবি, তীর', 'ছবিটিকে ছবিও তীরের', '[ছবি] টিকে [ছবি] ও তীরের'],
    ['mr', 'पान, पानात', 'पानातही पानच पानगळ', '[पानात] ही [पान] च पानगळ'],
    ['te', 'గూడు, రాజు', 'గూడుపై రాజులను రాజును', '[గూడు] పై [రాజు] లను [రాజు] ను'],
    ['ta', 'நடக்க, படம், பல்', 'நடக்கச் படம்தான் பல்ப்', '[நடக்க] ச் [படம்] தான் பல்ப்'],
  ])('%s: %s', (lang, forms, text, words) => {
    expect(wordsOf(text, forms, lang)).toBe(words);
  });
});

describe('findWords in Thai and Chinese', () => {
  it('finds a form whose first syllable the platform glued to a word before it', () => {
    expect(wordsOf('在图里有机车', '机车', 'zh')).toBe('在 图 里 有 [机车]');
    expect(wordsOf('ในรูปมีดอกจิก', 'ดอกจิก', 'th')).toBe('ใน รูป มี [ดอกจิก]');
    expect(wordsOf('ในรูปมีหน้า', 'หน้า', 'th')).toBe('ใน รูป มี [หน้า]');
  });

  it('finds a noun behind a number', () => {
    expect(wordsOf('找您五角', '角', 'zh')).toBe('找 您 五 [角]');
    expect(wordsOf('三角五月', '角, 月', 'zh')).toBe('三角 五月');
  });

  it('never finds a form in a longer word', () => {
    expect(wordsOf('苹果很甜', '苹, 果', 'zh')).toBe('苹果 很甜');
    expect(wordsOf('ที่นอนนุ่ม', 'นอน', 'th')).not.toContain('[');
    expect(wordsOf('มีดคม', 'ดค', 'th')).not.toContain('[');
  });
});

describe('findWords where words lean on each other', () => {
  it.each([
    ['it', "L'ancora dell’uva un'ancora", 'ancora, uva', "L' [ancora] dell’ [uva] un' [ancora]"],
    ['fr', 'D’une vis, l’avocat', 'vis, avocat', 'D’ une [vis] l’ [avocat]'],
    ['de', 'Bankautomat, Bank', 'bank', 'Bankautomat [Bank]'],
    ['uk', "м’яч мʼяч м'яч", 'м’яч', "[м’яч] [мʼяч] [м'яч]"],
  ])('%s: %s', (lang, text, forms, words) => {
    expect(wordsOf(text, forms, lang)).toBe(words);
  });
});
