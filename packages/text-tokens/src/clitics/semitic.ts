import { beginsWith, type Clitics, oneOf } from './clitics.ts';

/** Conjunction, preposition and article, in this order; لل is the preposition ل with the article. */
const isArabicBefore = oneOf('[وف]?(?:[بك]?ال|لل|[بكل])|[وف]');
const ARTICLE = /(?:ال|لل)$/u;
const isPronoun = oneOf('ه|ها|هما|هم|هن|ك|كما|كم|كن|نا|ي');

/** Words of their own that would part into a letter and a noun. */
const isOtherArabicWord = beginsWith('بارز فاسد كفيل وجد وسلم');
/** Adjectives that would part into a noun and "my". */
const isArabicAdjective = beginsWith(
  'اعلامي إعلامي ثوري حجري ذهبي رجالي زهري سلمي شبكي صوتي عالمي علمي عقدي قوسي مكتبي ملكي هرمي',
);

/**
 * Letters Arabic writes onto a noun; without the article only onto nouns of three letters, for shorter ones look like
 * parts of other words. A noun with an article takes no pronoun.
 */
export const ARABIC: Clitics = {
  before: (clitic, form) =>
    isArabicBefore(clitic) && (ARTICLE.test(clitic) || form.length > 2) && !isOtherArabicWord(clitic + form),
  after: (clitic, form, front) =>
    form.length > 2 &&
    isPronoun(clitic) &&
    !form.startsWith('ال') &&
    !ARTICLE.test(front) &&
    !isArabicAdjective(form + clitic),
  stem: (left) => left.replace(/ت$/u, 'ة'),
};

/** ו and ש join clauses, ב כ ל מ are prepositions, ה is the article. */
const isHebrewBefore = oneOf('ו?(?:כש|לכש|מש|ש)?(?:מה|[הבכלמ])?');
const isOtherHebrewWord = beginsWith(
  'בעלה בעלים בקש העלה העלו העלים העלת השערה ותיק להגן להעל לספר לפרש לשמש מבוקר מבקר מגלים מטבע ממלכ מספר מסופר מעולה מעין מעלה מעלים מפרש מקרן מקרנ משמש שאריות שקרן',
);
const isJoin = /^[וש](?=..)/u;

/** Letters Hebrew writes before a noun; only single prepositions and "and" before nouns of two letters. */
export const HEBREW: Clitics = {
  before: (clitic, form) =>
    isHebrewBefore(clitic) &&
    (form.length > 2 || /^[ובל]$/u.test(clitic)) &&
    !isOtherHebrewWord(clitic + form) &&
    !isOtherHebrewWord((clitic + form).replace(isJoin, '')),
};
