import type { LexiconEntry, PicturedBy } from '@wordsight/contracts';
import type { FormRow } from './group-spellings.ts';
import { EVIDENCE_KINDS, kindOfEvidence } from './kind-of-evidence.ts';
import type { EvidenceKind } from './kind-of-evidence.ts';
import type { Lexicon } from './lexicon.ts';

/** The figures of one language, or of all of them together. */
export interface LanguageSurvey {
  /** BCP 47 tag, or `all`. */
  readonly lang: string;
  readonly forms: number;
  /** Forms of which two or more senses have pictures of any kind. */
  readonly picturedForms: number;
  /** Forms of which two or more senses have photos. */
  readonly photographedForms: number;
  /** Ids of the senses that forms have, each once. */
  readonly senses: ReadonlySet<string>;
  /** Lines of the file, one per form and sense. */
  readonly lines: number;
  /** Lines by what speaks for them; the numbers add up to {@link LanguageSurvey.lines}. */
  readonly evidence: Readonly<Record<EvidenceKind, number>>;
  /** Lines without a gloss in the language or in English. */
  readonly missingGlosses: number;
  /** Senses without a lemma in the language. */
  readonly withoutLemma: number;
}

/** Counts what one language has. */
export function surveyLanguage(lexicon: Lexicon, lang: string, rows: readonly FormRow[]): LanguageSurvey {
  const forms = lexicon.forms(lang);
  const senses = new Set(rows.map(({ cell }) => cell.sense));
  const kinds = rows.map(({ cell }) => kindOfEvidence(cell.checked));
  const glossed = ({ cell }: FormRow): boolean => cell.gloss !== '' && (lexicon.sense(cell.sense)?.gloss ?? '') !== '';
  return {
    lang,
    forms: forms.length,
    picturedForms: forms.filter((form) => hasTwo(form, ['photos', 'drawings', 'both'])).length,
    photographedForms: forms.filter((form) => hasTwo(form, ['photos', 'both'])).length,
    senses,
    lines: rows.length,
    evidence: countEach((kind) => kinds.filter((each) => each === kind).length),
    missingGlosses: rows.filter((row) => !glossed(row)).length,
    withoutLemma: [...senses].filter((sense) => lexicon.lemmasOf(lang, sense).length === 0).length,
  };
}

/** Adds languages up; a sense that several have counts once, and lacks a lemma when no language has one for it. */
export function surveyAll(lexicon: Lexicon, surveys: readonly LanguageSurvey[]): LanguageSurvey {
  const sum = (of: (survey: LanguageSurvey) => number): number =>
    surveys.reduce((total, survey) => total + of(survey), 0);
  const senses = new Set(surveys.flatMap((survey) => [...survey.senses]));
  const hasLemma = (sense: string): boolean => surveys.some(({ lang }) => lexicon.lemmasOf(lang, sense).length > 0);
  return {
    lang: 'all',
    forms: sum(({ forms }) => forms),
    picturedForms: sum(({ picturedForms }) => picturedForms),
    photographedForms: sum(({ photographedForms }) => photographedForms),
    senses,
    lines: sum(({ lines }) => lines),
    evidence: countEach((kind) => sum(({ evidence }) => evidence[kind])),
    missingGlosses: sum(({ missingGlosses }) => missingGlosses),
    withoutLemma: [...senses].filter((sense) => !hasLemma(sense)).length,
  };
}

function hasTwo({ senses }: LexiconEntry, pictures: readonly PicturedBy[]): boolean {
  return senses.filter(({ picturedBy }) => pictures.includes(picturedBy)).length >= 2;
}

function countEach(count: (kind: EvidenceKind) => number): Record<EvidenceKind, number> {
  return Object.fromEntries(EVIDENCE_KINDS.map((kind) => [kind, count(kind)])) as Record<EvidenceKind, number>;
}
