import type { Span } from '@wordsight/contracts';

/**
 * Where each byte-level token lies in its text: every letter of a token stands for one byte of UTF-8.
 *
 * A token may begin or end inside a character; its range is widened to the whole character.
 *
 * @param text - The text that was tokenised.
 * @param tokens - Its first tokens in byte letters, in order.
 * @param offset - Where `text` begins in the whole text.
 * @returns The place of each token in the whole text, in UTF-16 units.
 */
export function tokenRanges(text: string, tokens: readonly string[], offset = 0): Span[] {
  const characterAt: Span[] = []; // for each byte, the character it belongs to
  let unit = offset;
  for (const character of text) {
    const range = { start: unit, end: unit + character.length };
    for (let byte = Buffer.byteLength(character, 'utf8'); byte > 0; byte -= 1) characterAt.push(range);
    unit += character.length;
  }
  let byte = 0;
  return tokens.map((token) => {
    const first = byte;
    byte += token.length;
    return { start: characterAt[first]!.start, end: characterAt[byte - 1]!.end };
  });
}
