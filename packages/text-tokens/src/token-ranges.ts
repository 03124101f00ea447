/**
 * Where each byte-level token lies in its text: every letter of a token stands for one byte of UTF-8.
 *
 * A token may begin or end inside a character; its range is widened to the whole character.
 *
 * @param text - The text that was tokenised.
 * @param tokens - Its first tokens in byte letters, in order.
 * @returns `[start, end]` of each token in UTF-16 units of `text`.
 */
export function tokenRanges(text: string, tokens: readonly string[]): [start: number, end: number][] {
  const characterAt: [start: number, end: number][] = []; // for each byte, the character it belongs to
  let unit = 0;
  for (const character of text) {
    const range: [number, number] = [unit, unit + character.length];
    for (let byte = Buffer.byteLength(character, 'utf8'); byte > 0; byte -= 1) characterAt.push(range);
    unit += character.length;
  }
  let byte = 0;
  return tokens.map((token) => {
    const first = byte;
    byte += token.length;
    return [characterAt[first]![0], characterAt[byte - 1]![1]];
  });
}
