/**
 * The letters that byte-level tokenizers write bytes with: printable Latin-1 bytes stand for themselves, the other 68
 * take the code points from U+0100 on, in order (Radford et al., 2019).
 */
function byteAlphabet(): string[] {
  const isPrintable = (byte: number): boolean =>
    (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
  let next = 0x100;
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(isPrintable(byte) ? byte : next++));
}

/** Letter of each byte, 0 to 255. */
export const BYTE_LETTERS: readonly string[] = byteAlphabet();

/** A text as byte letters: one for each byte of its UTF-8. */
export function toByteLetters(text: string): string {
  return Array.from(Buffer.from(text, 'utf8'), (byte) => BYTE_LETTERS[byte]!).join('');
}
