import { WordsightError } from '@wordsight/contracts';
import { loadRankLanguages } from './load-rank-languages.ts';
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
 * among the supported languages that share the script. English is taken where the identifier has no answer.
 *
 * @param text - A caption, already checked.
 * @param options - `languages`: what is supported; `given`: the caller's BCP 47 tag (`hi-IN` is read as `hi`).
 * @throws {@link WordsightError} `FIELD_INVALID` for a malformed tag, `LANGUAGE_UNKNOWN` when no supported language fits.
 */
export async function identifyLanguage(
  text: string,
  { languages, given }: { languages: readonly string[]; given?: string },
): Promise<IdentifiedLanguage> {
  if (given !== undefined) return { lang: supportedLanguage(given, languages), from: 'caller' };
  const candidates = writtenLanguages(text, languages);
  if (candidates.length === 0) throw unknownLanguage('a text in the letters of another', languages);
  if (candidates.length === 1) return { lang: candidates[0]!, from: 'script' };
  const ranked = /\p{L}/u.test(text) ? (await loadRankLanguages())(text) : [];
  const lang = [...ranked, 'en'].find((candidate) => candidates.includes(candidate)) ?? candidates[0]!;
  return { lang, from: 'identifier' };
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
