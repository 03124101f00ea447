/** Vowel signs of Arabic and Hebrew, which everyday writing leaves out, and the stroke that stretches Arabic words. */
const POINTS =
  /\u0640|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u0652\u0654\u0657\u0670\u06d6-\u06ed]/gu;
/** Marks that a text may carry on letters of its words beyond their spelling in the lexicon. */
const POINTED = new RegExp(`${POINTS.source}|\\u0301`, 'u');
const ARABIC = /\p{Script=Arabic}/u;
const APOSTROPHES = /['’ʼ‘`´′]/gu;

/** Whether a text has such marks, so that words in it may be longer than in the lexicon. */
export function isPointed(text: string): boolean {
  return POINTED.test(text);
}

/** A text as everyday writing has it. */
export function withoutPoints(text: string): string {
  return text.replace(POINTS, '');
}

/**
 * Other ways in which the same word is written, the likeliest first: without vowel signs, with the letters of another
 * keyboard, with another apostrophe. What is a spelling of its own in the lexicon is asked for before these.
 *
 * @param spelling - Made by `normaliseForm`.
 * @param lang - BCP 47 language; some letters stand for others in some languages only.
 */
export function otherSpellings(spelling: string, lang = 'und'): ReadonlySet<string> {
  const others = new Set<string>();
  const bare = withoutPoints(spelling);
  others.add(bare);
  if (ARABIC.test(bare)) addAll(others, arabicSpellings(bare, lang));
  for (const mark of spelling.search(APOSTROPHES) >= 0 ? ["'", '’', 'ʼ'] : [])
    others.add(spelling.replace(APOSTROPHES, mark));
  if (spelling.includes('\u2010')) others.add(spelling.replaceAll('\u2010', '-'));
  if (/\p{Script=Cyrillic}/u.test(spelling)) addAll(others, cyrillicSpellings(spelling));
  if (/\p{Script=Devanagari}/u.test(spelling)) addAll(others, devanagariSpellings(spelling));
  if (/\p{Script=Greek}/u.test(spelling)) addAll(others, greekSpellings(spelling));
  others.delete(spelling);
  others.delete('');
  return others;
}

function addAll(set: Set<string>, items: Iterable<string>): void {
  for (const item of items) set.add(item);
}

/** Yeh, kaf and heh have a code point for each language, and keyboards mix them; hamza is often left out. */
function* arabicSpellings(bare: string, lang: string): Generator<string> {
  if (lang !== 'ar') {
    const native = bare.replace(/[يى]/gu, 'ی').replaceAll('ك', 'ک').replace(/[ۀة]/gu, 'ه');
    yield native;
    if (lang === 'ur') yield native.replace(/[هۂ]/gu, 'ہ');
    return;
  }
  const native = bare.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('ٱ', 'ا');
  yield native;
  yield native.replace(/ى$/u, 'ي');
  yield native.replace(/ي$/u, 'ى');
  yield native.replace(/ه$/u, 'ة');
  for (const { index } of native.matchAll(/ا/gu)) {
    for (const hamza of 'أإآ') yield native.slice(0, index) + hamza + native.slice(index + 1);
  }
}

/** ё is mostly written е; dictionaries and careful writers mark the stress (за\u0301мок). */
function* cyrillicSpellings(spelling: string): Generator<string> {
  const plain = spelling.replaceAll('\u0301', '').replaceAll('ѐ', 'е').replaceAll('ѝ', 'и');
  yield plain;
  yield plain.replaceAll('ё', 'е');
  for (const { index } of plain.matchAll(/е/gu)) yield `${plain.slice(0, index)}ё${plain.slice(index + 1)}`;
}

/** The dot below is often left out, and the nasal dot stands for the nasal half-moon. */
function* devanagariSpellings(spelling: string): Generator<string> {
  yield spelling.replaceAll('ँ', 'ं');
  yield spelling.replaceAll('ं', 'ँ');
  yield spelling.replaceAll('\u093c', '');
}

const GREEK_TONOS = new Map([...'αεηιουω'].map((letter, index) => [letter, [...'άέήίόύώ'][index]!]));

/** Capitals carry no accent: ΤΡΑΠΕΖΑ is τράπεζα. */
function* greekSpellings(spelling: string): Generator<string> {
  if (/[άέήίόύώΐΰ]/u.test(spelling)) return;
  for (const { 0: vowel, index } of spelling.matchAll(/[αεηιουω]/gu)) {
    yield spelling.slice(0, index) + GREEK_TONOS.get(vowel)! + spelling.slice(index + 1);
  }
}
