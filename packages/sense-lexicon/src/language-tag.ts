const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

/** Whether a text looks like a BCP 47 language tag as Wordsight writes them: `hi`, `pt-BR`, `zh-Hant`. */
export function isLanguageTag(text: string): boolean {
  return LANGUAGE_TAG.test(text);
}
