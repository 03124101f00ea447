import { withoutPoints } from './other-spellings.ts';
import { TELLTALES } from './telltales.ts';

/** What speaks for and against a language in a text. */
export interface TelltaleCount {
  /** Words that are known small words of it, or end as its words do. */
  readonly own: number;
  /** Words with a letter that it does not have. */
  readonly foreign: number;
}

const WORD = /[\p{L}\p{M}]+/gu;

/** Counts the telltales of a language in a text; none for a language without a list. */
export function countTelltales(text: string, lang: string): TelltaleCount {
  const telltales = TELLTALES.get(lang);
  if (telltales === undefined) return { own: 0, foreign: 0 };
  const { words: small, endings, letters } = telltales;
  const words = withoutPoints(text.normalize('NFKC').toLowerCase()).match(WORD) ?? [];
  const known = words.filter((word) => letters.test(word));
  const own = known.filter((word) => small.has(word) || endings?.test(word) === true).length;
  return { own, foreign: words.length - known.length };
}
