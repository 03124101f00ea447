import { checkCells } from './check-cells.ts';
import { conceptsOf } from './check-concepts.ts';
import { checkForms } from './check-forms.ts';
import { checkGroups } from './check-groups.ts';
import { checkReferences } from './check-references.ts';
import { checkSenses } from './check-senses.ts';
import type { LexiconProblem } from './lexicon-problem.ts';
import type { LexiconTables } from './read-lexicon.ts';

/** Everything that is wrong with a lexicon as read: `senses.tsv` first, then by file and line. */
export function problemsOf(tables: LexiconTables): readonly LexiconProblem[] {
  const { senses, forms, lemmas } = tables;
  const concepts = conceptsOf(senses);
  const problems: LexiconProblem[] = [...tables.problems, ...senses.problems];
  problems.push(...checkCells(senses), ...checkSenses(senses));
  for (const table of forms.values()) {
    problems.push(...table.problems, ...checkCells(table), ...checkForms(table), ...checkGroups(table, concepts));
  }
  for (const table of lemmas.values()) problems.push(...table.problems, ...checkCells(table));
  problems.push(...checkReferences(tables));
  return problems.toSorted((one, other) => placeOf(one, other) || one.line - other.line);
}

/** Senses come first, since a mistake there echoes in every language. */
function placeOf(one: LexiconProblem, other: LexiconProblem): number {
  if (one.file === other.file) return 0;
  if (one.file === 'senses.tsv') return -1;
  if (other.file === 'senses.tsv') return 1;
  return one.file < other.file ? -1 : 1;
}
