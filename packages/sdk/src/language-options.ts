import type { Lexicon } from '@wordsight/sense-lexicon';
import { findWords } from '@wordsight/text-tokens';

/** Longer texts tell their language by themselves, and looking for words in every language takes time. */
const SHORT = 80;

/** What `identifyLanguage` is told: the languages to choose among, the caller's own word, and which know a word of it. */
export function languageOptions(
  lexicon: Lexicon,
  text: string,
  given: string | undefined,
): { readonly languages: readonly string[]; readonly given?: string; readonly knows?: (lang: string) => boolean } {
  const { languages } = lexicon;
  if (given !== undefined) return { languages, given };
  if (text.length > SHORT) return { languages };
  return {
    languages,
    knows(lang) {
      const isForm = (form: string): boolean => lexicon.isForm(lang, form);
      return findWords(text, { lang, isForm, longestForm: lexicon.longestForm(lang) }).words.some(
        (word) => word.isForm,
      );
    },
  };
}
