import { normaliseForm } from '@wordsight/contracts';
import type { FindWordsOptions } from '../find-pieces.ts';

/** Options under which exactly these words are forms. */
export function formsOf(words: string, lang?: string): FindWordsOptions {
  const forms = new Set(words.split(',').map((word) => normaliseForm(word.trim())));
  return {
    isForm: (normalised) => forms.has(normalised),
    longestForm: Math.max(...[...forms].map((form) => form.length)),
    ...(lang !== undefined && { lang }),
  };
}
