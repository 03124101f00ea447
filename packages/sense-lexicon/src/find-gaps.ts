import type { Lexicon } from './lexicon.ts';
import type { LanguageSurvey } from './survey-language.ts';

/** Forms with two or more pictured senses that a language should have at least. */
export const FEWEST_FORMS = 40;

/** What a lexicon still lacks. A gap is work to do, no mistake. */
export interface Gaps {
  /** Tags of the languages with fewer than {@link FEWEST_FORMS} forms of which two senses have pictures. */
  readonly thinLanguages: readonly string[];
  /** Ids of the senses that have no lemma in any language. */
  readonly sensesWithoutLemma: readonly string[];
  /** Ids of the senses that no form of any language has. */
  readonly unusedSenses: readonly string[];
}

/** Finds what a lexicon still lacks, languages by tag and senses in file order. */
export function findGaps(lexicon: Lexicon, surveys: readonly LanguageSurvey[]): Gaps {
  const ids = lexicon.senses.map(({ id }) => id);
  const hasLemma = (id: string): boolean => surveys.some(({ lang }) => lexicon.lemmasOf(lang, id).length > 0);
  const isUsed = (id: string): boolean => surveys.some(({ senses }) => senses.has(id));
  return {
    thinLanguages: surveys.filter(({ picturedForms }) => picturedForms < FEWEST_FORMS).map(({ lang }) => lang),
    sensesWithoutLemma: ids.filter((id) => !hasLemma(id)),
    unusedSenses: ids.filter((id) => !isUsed(id)),
  };
}
