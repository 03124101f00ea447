import { WordsightError } from '@wordsight/contracts';
import { countTelltales } from './count-telltales.ts';
import { loadScoreLanguages } from './load-score-languages.ts';
import { writtenLanguages } from './written-languages.ts';

/** A language and who decided it. */
export interface IdentifiedLanguage {
  /** One of the supported languages. */
  readonly lang: string;
  readonly from: 'caller' | 'script' | 'identifier';
}

/** The longest tag that BCP 47 asks everybody to support. */
const LONGEST_TAG = 35;

/**
 * Tells the language of a caption: the caller's tag always wins, then the script of most letters, then an identifier
 * and telltale words and letters among the supported languages that share the script. English is taken where these
 * have no answer.
 *
 * @param text - A caption, already checked.
 * @param options - `languages`: what is supported; `given`: the caller's BCP 47 tag (`hi-IN` is read as `hi`); `knows`:
 *   whether a word of the text is one the caller asks about in that language, which speaks for it.
 * @throws {@link WordsightError} `FIELD_INVALID` for a malformed tag, `LANGUAGE_UNKNOWN` when no supported language fits.
 */
export async function identifyLanguage(
  text: string,
  { languages, given, knows }: { languages: readonly string[]; given?: string; knows?: (lang: string) => boolean },
): Promise<IdentifiedLanguage> {
  if (given !== undefined) return { lang: supportedLanguage(given, languages), from: 'caller' };
  const candidates = writtenLanguages(text, languages);
  if (candidates.length === 0) throw unknownLanguage('a text in the letters of another', languages);
  if (candidates.length === 1) return { lang: candidates[0]!, from: 'script' };
  const lang = /\p{L}/u.test(text) ? await likeliest(text, candidates, knows) : undefined;
  const fallback = candidates.includes('en') ? 'en' : candidates[0]!;
  return { lang: lang ?? fallback, from: 'identifier' };
}

/** What one word is worth beside the identifier's score, which is 0 to 1: enough to part close languages, no more. */
const OWN_WORD = 0.05;
const FOREIGN_WORD = 0.2;
/** Two words are often too few for an identifier; what somebody would ask about then decides ("a crane" is not Portuguese). */
const KNOWN_WORD = 0.3;

/** The language with the most to speak for it; undefined where nothing speaks for any. */
async function likeliest(
  text: string,
  candidates: readonly string[],
  knows: (lang: string) => boolean = () => false,
): Promise<string | undefined> {
  const scores = (await loadScoreLanguages())(text);
  let best: { lang: string; points: number } | undefined;
  for (const lang of candidates) {
    const { own, foreign } = countTelltales(text, lang);
    const score = scores.get(lang) ?? 0;
    const known = knows(lang) ? KNOWN_WORD : 0;
    const points = score + own * OWN_WORD - foreign * FOREIGN_WORD + known;
    if (score + own + known > 0 && (best === undefined || points > best.points)) best = { lang, points };
  }
  return best?.lang;
}

function supportedLanguage(given: string, languages: readonly string[]): string {
  const tag = canonicalTag(given);
  const lang = [tag, tag.split('-', 1)[0]!].find((candidate) => languages.includes(candidate));
  if (lang === undefined) throw unknownLanguage('another one', languages);
  return lang;
}

function canonicalTag(given: string): string {
  try {
    if (typeof given === 'string' && given.length <= LONGEST_TAG) return Intl.getCanonicalLocales(given)[0]!;
  } catch {
    // A malformed tag; refused below like one that is too long.
  }
  throw new WordsightError('FIELD_INVALID', {
    message: `Expected a BCP 47 language tag of at most ${LONGEST_TAG} letters, such as "hi" or "hi-IN"; received something else.`,
    mend: 'Name the language by its tag, or leave it out.',
  });
}

function unknownLanguage(received: string, languages: readonly string[]): WordsightError {
  return new WordsightError('LANGUAGE_UNKNOWN', {
    message: `Expected one of the languages ${languages.join(', ')}; received ${received}.`,
    mend: 'Write in one of these languages, or name the language with `lang`.',
  });
}
