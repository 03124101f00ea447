import * as fc from 'fast-check';

/** Pieces that are hard on segmenters, normalisers and offsets. */
const HARD = [
  'はし',
  'くも',
  'は',
  'が',
  'を',
  'の',
  'か\u3099',
  'ﾊﾞｯﾄ',
  'バットマン',
  'सोना',
  'ज\u093c',
  'क्षि',
  'हार।',
  'น้ำ',
  'น้ํา',
  '가',
  'ㄱㅏ',
  'ㅎㅏㄴ',
  'crane',
  "l'avocat",
  'Straße',
  'light  bulb',
  'ΟΔΟΣ',
  'İ',
  'J\u030c',
  'ﷺ',
  '㍿',
  '…',
  '½',
  '👨‍👩‍👧‍👦',
  '👋🏽',
  '🇮🇳🇯🇵',
  '1️⃣',
  '\u200d',
  '\u00ad',
  '\u202e',
  '\u0600x',
  'e\u0301',
  '\u0301',
  '\r\n',
  '\u0000',
  '\ufffe',
  'وَعَيْنُهَا',
  'عـين',
  'בְּעַיִן',
  'شیر\u200cهایش',
  '배를',
  '팬들이',
  'มีดอกจิก',
  '有机车',
  'IŞIK',
  'I\u0307',
  'м’яч',
  'за\u0301мок',
  'ছবিটিকে',
  'గూడుపై',
  'bulannya',
  '<pad>',
  '<|endoftext|>',
  ' ',
  '　',
  '\u{e0061}',
];

/** Any well-formed text: random graphemes and code points mixed with pieces known to be hard. */
export const anyCaption: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HARD),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

/** Languages with rules of their own, and one without a name. */
export const anyLanguage: fc.Arbitrary<string | undefined> = fc.option(
  fc.constantFrom('ar', 'bn', 'fa', 'he', 'id', 'ja', 'ko', 'mr', 'ru', 'ta', 'te', 'th', 'tr', 'uk', 'ur', 'zh'),
  { nil: undefined },
);

/** Any string at all, lone surrogates included. */
export const anyString: fc.Arbitrary<string> = fc.oneof(
  anyCaption,
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
);
