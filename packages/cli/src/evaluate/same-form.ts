import { normaliseForm } from '@wordsight/contracts';

/** Whether two spellings are the same word to the lexicon. */
export function sameForm(left: string, right: string): boolean {
  return normaliseForm(left) === normaliseForm(right);
}
