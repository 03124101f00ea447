import { buildLexicon } from './build-lexicon.ts';
import { counted } from './counted.ts';
import { findContradictions } from './find-contradictions.ts';
import { FEWEST_FORMS, findGaps } from './find-gaps.ts';
import { problemLine } from './problem-line.ts';
import { problemsOf } from './problems-of.ts';
import { readLexicon } from './read-lexicon.ts';
import { surveyAll, surveyLanguage } from './survey-language.ts';
import { surveyTable } from './survey-table.ts';

const LEGEND = [
  'pictured: forms of which two or more senses have pictures; photos: two or more have photos.',
  'omw, cldr, both, note, none: what speaks for a line, as a share of the lines.',
  'no gloss: lines without one; no lemma: senses without a word that means little else.',
];

/**
 * Writes what a lexicon has, what it lacks and where it speaks against itself.
 *
 * @param write - Receives each line without its line end.
 * @returns The exit status: 0 when nothing contradicts and the files have no problems, else 1. Gaps are no mistakes.
 */
export async function surveyLexicon(directory: string, write: (line: string) => void): Promise<0 | 1> {
  const tables = await readLexicon(directory);
  const problems = problemsOf(tables);
  // Lines that could not be read are missing here; the rest is worth counting all the same.
  const lexicon = buildLexicon(tables);
  const surveys = [...tables.forms].map(([lang, { rows }]) => surveyLanguage(lexicon, lang, rows));
  const all = surveyAll(lexicon, surveys);
  for (const line of surveyTable([...surveys, all])) write(line);
  for (const line of ['', ...LEGEND, '']) write(line);
  const totals = [counted(surveys.length, 'language'), counted(all.forms, 'form'), counted(all.lines, 'line')];
  write(`Totals: ${totals.join(', ')}, ${counted(lexicon.senses.length, 'sense')}.`);

  const { thinLanguages, sensesWithoutLemma, unusedSenses } = findGaps(lexicon, surveys);
  write('');
  write('Gaps');
  write(`  languages under ${FEWEST_FORMS} pictured forms: ${listed(thinLanguages)}`);
  write(`  senses without a lemma in any language: ${listed(sensesWithoutLemma)}`);
  write(`  senses that no form has: ${listed(unusedSenses)}`);

  const contradictions = [...findContradictions(tables, lexicon)];
  write('');
  write(`Contradictions: ${contradictions.length === 0 ? 'none' : contradictions.length}`);
  for (const contradiction of contradictions) write(`  ${problemLine(contradiction)}`);
  if (problems.length > 0) write(`${counted(problems.length, 'problem')} in the files; validate-main.js names them.`);
  return contradictions.length === 0 && problems.length === 0 ? 0 : 1;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : `${names.length} (${names.join(', ')})`;
}
