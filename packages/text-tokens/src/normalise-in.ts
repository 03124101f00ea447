import { normaliseForm } from '@wordsight/contracts';

/**
 * {@link normaliseForm} with the small letters of a language: in Turkish I is the capital of ı (IŞIK, ışık).
 *
 * @param lang - BCP 47 language; all but Turkish and Azerbaijani lower letters alike.
 */
export function normaliseIn(lang: string | undefined, text: string): string {
  const hasDotless = lang !== undefined && /^(?:tr|az)(?:-|$)/i.test(lang);
  return normaliseForm(hasDotless ? text.normalize('NFC').replaceAll('I', 'ı') : text);
}
