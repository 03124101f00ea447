import { normaliseForm, WordsightError } from '@wordsight/contracts';
import type { LexiconEntry, LexiconSense } from '@wordsight/contracts';
import { checkCustomSenses } from './check-custom-senses.ts';
import type { CustomSense } from './custom-sense.ts';
import { englishSingulars, PLURAL_ENDING_UNITS } from './english-singulars.ts';
import { isLanguageTag } from './language-tag.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * A view of a lexicon in which some words have the caller's own senses instead of ours. The lexicon itself does not
 * change. Variants and plurals of a replaced form lead to the caller's senses too.
 *
 * @param lang - Language of the words; it need not have forms yet.
 * @param senses - 2 to 10 senses for each word, the most expected first.
 * @throws {@link WordsightError} `FIELD_INVALID` when a sense or the language tag is not as described.
 */
export function withCustomSenses(lexicon: Lexicon, lang: string, senses: readonly CustomSense[]): Lexicon {
  if (!isLanguageTag(lang)) {
    const message = 'Expected a language tag, received another text.';
    throw new WordsightError('FIELD_INVALID', { message, mend: 'Pass a BCP 47 tag such as hi.' });
  }
  const words = checkCustomSenses(senses);
  const entries = new Map([...words].map(([key, group]) => [key, toEntry(lang, group)] as const));
  const own = new Map(
    [...entries.values()].flatMap((entry) => entry.senses.map((sense) => [sense.id, sense] as const)),
  );

  function find(normalised: string): LexiconEntry | undefined {
    const exact = entries.get(normalised);
    if (exact !== undefined) return exact;
    const ours = lexicon.entryOf(lang, normalised);
    const form = ours === undefined ? undefined : normaliseForm(ours.form);
    if (form === normalised) return ours;
    const singulars = lang === 'en' ? englishSingulars(normalised) : [];
    const replaced = [form, ...singulars].find((each) => each !== undefined && entries.has(each));
    return replaced === undefined ? ours : entries.get(replaced);
  }

  const longest =
    Math.max(0, ...[...entries.keys()].map((key) => key.length)) + (lang === 'en' ? PLURAL_ENDING_UNITS : 0);
  const kept = lexicon.forms(lang).filter(({ form }) => !entries.has(normaliseForm(form)));
  return {
    languages: entries.size === 0 ? lexicon.languages : [...new Set([...lexicon.languages, lang])].toSorted(),
    senses: [...lexicon.senses.filter(({ id }) => !own.has(id)), ...own.values()],
    sense: (id) => own.get(id) ?? lexicon.sense(id),
    entryOf: (other, word) => (other === lang ? find(normaliseForm(word)) : lexicon.entryOf(other, word)),
    isForm: (other, word) => (other === lang ? find(word) !== undefined : lexicon.isForm(other, word)),
    longestForm: (other) => Math.max(lexicon.longestForm(other), other === lang && entries.size > 0 ? longest : 0),
    forms: (other) => (other === lang ? [...kept, ...entries.values()] : lexicon.forms(other)),
    // Our lemmas speak of our sense, even where the caller's has the same id.
    lemmasOf: (other, senseId) => (own.has(senseId) ? [] : lexicon.lemmasOf(other, senseId)),
  };
}

function toEntry(lang: string, group: readonly CustomSense[]): LexiconEntry {
  const senses = group.map(({ id, gloss }, index): LexiconSense => {
    return { id, concepts: [], picturedBy: 'none', gloss, glossLocal: gloss, rank: index + 1, kind: 'homograph' };
  });
  return { lang, form: group[0]?.word ?? '', senses };
}
