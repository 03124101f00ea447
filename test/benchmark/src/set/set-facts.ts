import { createHash } from 'node:crypto';
import { type BenchmarkSet, picturesIn } from './define-set.ts';
import type { LanguageSet } from './item-definition.ts';

/** How many items one language has, and the hash of their definitions. */
export interface LanguageFacts {
  readonly sha256: string;
  readonly pairs: { readonly drawings: number; readonly photos: number };
  readonly sentences: number;
  readonly rankings: { readonly drawings: number; readonly photos: number };
}

/** What two people compare to know that they measured the same set; kept in `set.json`. */
export interface SetFacts {
  readonly version: number;
  readonly seed: number;
  /** Of the languages' hashes. */
  readonly sha256: string;
  /** Different pictures. */
  readonly pictures: number;
  readonly languages: Readonly<Record<string, LanguageFacts>>;
}

/** Counts and hashes a set. A language's hash covers its items and every picture they use, down to the stored bytes. */
export function setFacts(set: BenchmarkSet): SetFacts {
  const { version, seed, pictures } = set;
  const languages = Object.fromEntries(set.languages.map((each) => [each.lang, languageFacts(each, set)]));
  const sha256 = hashOf({ version, seed, languages });
  return { version, seed, sha256, pictures: pictures.size, languages };
}

function languageFacts(language: LanguageSet, { pictures }: BenchmarkSet): LanguageFacts {
  const { pairs, sentences, rankings } = language;
  const used = [...new Set(picturesIn(language))].toSorted().map((id) => pictures.get(id));
  return {
    sha256: hashOf({ language, used }),
    pairs: { drawings: pairs.drawings.length, photos: pairs.photos.length },
    sentences: sentences.length,
    rankings: { drawings: rankings.drawings.length, photos: rankings.photos.length },
  };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
