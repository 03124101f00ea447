import { normaliseForm } from '@wordsight/contracts';
import { itemsOf } from './columns.ts';
import type { SenseColumn } from './columns.ts';
import { isConceptName } from './concept-name.ts';
import type { FormRow } from './group-spellings.ts';
import type { LexiconProblem } from './lexicon-problem.ts';
import type { Table } from './table.ts';

/** Concepts of every known sense, by its id. */
export type ConceptsOf = ReadonlyMap<string, readonly string[]>;

/** The well-formed concepts of each line of `senses.tsv`. */
export function conceptsOf({ rows }: Table<SenseColumn>): ConceptsOf {
  return new Map(rows.map(({ cell }) => [cell.sense, itemsOf(cell.concepts, ' ').filter(isConceptName)] as const));
}

/**
 * Finds senses of one spelling that one picture would show.
 *
 * @param group - The rows that the spelling leads to.
 * @param column - `sense` when the spelling is a form, `variants` when it is a variant.
 */
export function* checkConcepts(
  file: string,
  group: readonly FormRow[],
  concepts: ConceptsOf,
  column: 'sense' | 'variants',
): Generator<LexiconProblem> {
  for (const [index, row] of group.entries()) {
    for (const earlier of group.slice(0, index)) {
      if (earlier.cell.sense === row.cell.sense) continue;
      // Two senses of one form were compared under the form; a variant adds the pairs across forms.
      const sameForm = normaliseForm(earlier.cell.form) === normaliseForm(row.cell.form);
      if (column === 'variants' && sameForm) continue;
      const taken = new Set(concepts.get(earlier.cell.sense));
      const shared = concepts.get(row.cell.sense)?.find((concept) => taken.has(concept));
      if (shared === undefined) continue;
      const message = `Expected senses that no picture shows alike, received one that shares ${shared} with line ${earlier.line}.`;
      const mend = 'Remove the concept from one of the two senses in senses.tsv, or merge the senses.';
      yield { file, line: row.line, column, message, mend };
    }
  }
}
