/** Format characters (joiners, direction marks, soft hyphens) say nothing about which word it is. */
const FORMAT_CHARACTERS = /\p{Cf}/gu;

/** What lower-casing makes of Turkish İ, whose small letter is i. */
const DOTTED_I = /i\u0307+/g;

/**
 * The spelling under which words are looked up: NFKC, lower case, without format characters.
 *
 * NFC, NFD and NFKC spellings of one word, half- and full-width kana, and capitals all give the same result. İ gives i;
 * that I is the capital of ı in Turkish only takes knowing the language.
 *
 * @param text - A word or a short phrase.
 */
export function normaliseForm(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase().replace(FORMAT_CHARACTERS, '').replace(DOTTED_I, 'i');
  return lower.normalize('NFKC'); // lower-casing and dropping may leave letters apart
}
