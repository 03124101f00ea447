import { fileURLToPath } from 'node:url';
import { readTable } from './read-table.ts';

const TEXT = fileURLToPath(new URL('../../../../training/text/', import.meta.url));

/** A sentence that settles which sense a form has in it. */
export interface DecidingSentence {
  readonly form: string;
  readonly sense: string;
  readonly sentence: string;
}

/** What was written in one language and never trained on. */
export interface HeldOutTexts {
  /** Captions that say nothing about the sense; `{}` is where the word goes. */
  readonly templates: readonly string[];
  readonly sentences: readonly DecidingSentence[];
}

/** Reads the texts of a language that no training saw; both lists are empty for a language without any. */
export function heldOutTexts(lang: string): HeldOutTexts {
  const templates = readTable<'template'>(`${TEXT}held-out/${lang}.tsv`).map(({ template }) => template);
  const sentences = readTable<keyof DecidingSentence>(`${TEXT}contexts/${lang}.tsv`);
  return { templates, sentences: sentences.filter(({ sentence }) => isHeldOut(sentence)) };
}

/** Whether training leaves a sentence out: the rule of `training/corpus.py`. */
export function isHeldOut(sentence: string): boolean {
  const codePoints = [...sentence].map((letter) => letter.codePointAt(0)!);
  return codePoints.reduce((sum, codePoint, index) => sum + codePoint * (index + 1), 0) % 4 === 0;
}
