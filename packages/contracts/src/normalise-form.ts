/** Format characters (joiners, direction marks, soft hyphens) say nothing about which word it is. */
const FORMAT_CHARACTERS = /\p{Cf}/gu;

/**
 * The spelling under which words are looked up: NFKC, lower case, without format characters.
 *
 * NFC, NFD and NFKC spellings of one word, half- and full-width kana, and capitals all give the same result.
 *
 * @param text - A word or a short phrase.
 */
export function normaliseForm(text: string): string {
  // Lower-casing can decompose (İ → i + U+0307), so the composition comes last again.
  return text.normalize('NFKC').toLowerCase().replace(FORMAT_CHARACTERS, '').normalize('NFKC');
}
