import { EVIDENCE_KINDS } from './kind-of-evidence.ts';
import type { LanguageSurvey } from './survey-language.ts';

const HEADINGS = ['', 'forms', 'pictured', 'photos', 'senses', ...EVIDENCE_KINDS, 'no gloss', 'no lemma'];

/** One line per survey under a line of headings, numbers aligned to the right, evidence as shares of the lines. */
export function surveyTable(surveys: readonly LanguageSurvey[]): readonly string[] {
  const rows = [HEADINGS, ...surveys.map(toCells)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map(([lang = '', ...numbers]) => {
    const padded = numbers.map((number, column) => number.padStart(widths[column + 1] ?? 0));
    return [lang.padEnd(widths[0] ?? 0), ...padded].join('  ');
  });
}

function toCells(survey: LanguageSurvey): string[] {
  const { lang, forms, picturedForms, photographedForms, senses, lines, evidence, missingGlosses } = survey;
  const shares = EVIDENCE_KINDS.map((kind) => (lines === 0 ? '–' : `${Math.round((evidence[kind] / lines) * 100)} %`));
  const numbers = [forms, picturedForms, photographedForms, senses.size].map(String);
  return [lang, ...numbers, ...shares, `${missingGlosses}`, `${survey.withoutLemma}`];
}
