import { WordsightError } from '@wordsight/contracts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/**
 * Decodes strict UTF-8; a byte order mark is dropped.
 *
 * @throws {@link WordsightError} `TEXT_ENCODING` for overlong, cut or impossible sequences.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new WordsightError('TEXT_ENCODING', {
      message: 'Expected UTF-8, received bytes that are not.',
      mend: 'Encode the text as UTF-8.',
      cause,
    });
  }
}
