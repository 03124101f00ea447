import type { Clitics } from './clitics.ts';
import { CHINESE, THAI } from './dictionary-scripts.ts';
import { KOREAN } from './korean.ts';
import { ARABIC, HEBREW } from './semitic.ts';
import { BENGALI, INDONESIAN, MARATHI, PERSIAN, TAMIL, TELUGU } from './suffixes.ts';

export type { Clitics } from './clitics.ts';

const OF_LANGUAGE: ReadonlyMap<string, Clitics> = new Map([
  ['ar', ARABIC],
  ['bn', BENGALI],
  ['fa', PERSIAN],
  ['he', HEBREW],
  ['id', INDONESIAN],
  ['ko', KOREAN],
  ['mr', MARATHI],
  ['ta', TAMIL],
  ['te', TELUGU],
  ['th', THAI],
  ['zh', CHINESE],
]);

const NONE: Clitics = {};

/** The clitics of a language, by its BCP 47 tag; none for a language without them or without a name. */
export function cliticsOf(lang: string | undefined): Clitics {
  return OF_LANGUAGE.get(lang?.split('-', 1)[0]?.toLowerCase() ?? '') ?? NONE;
}
