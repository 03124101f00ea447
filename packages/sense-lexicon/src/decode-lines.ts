const LINE_FEED = 0x0a;

/** Lines of a file, or the first line, counted from 1, that is not UTF-8. */
export type DecodedLines = { readonly lines: readonly string[] } | { readonly badLine: number };

/**
 * Cuts a file into lines and decodes each by itself, so that a wrong byte can be named by its line.
 *
 * @param bytes - The whole file. No UTF-8 sequence contains a line feed, so cutting first is safe.
 */
export function decodeLines(bytes: Uint8Array): DecodedLines {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lines: string[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    try {
      lines.push(decoder.decode(bytes.subarray(start, end)));
    } catch {
      return { badLine: lines.length + 1 };
    }
    start = end + 1;
  }
  return { lines };
}
