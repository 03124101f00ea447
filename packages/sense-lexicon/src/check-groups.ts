import { normaliseForm } from '@wordsight/contracts';
import { checkConcepts } from './check-concepts.ts';
import type { ConceptsOf } from './check-concepts.ts';
import type { FormColumn } from './columns.ts';
import { groupSpellings } from './group-spellings.ts';
import type { FormRow } from './group-spellings.ts';
import type { LexiconProblem } from './lexicon-problem.ts';
import type { Table } from './table.ts';

/** Finds what is wrong between the lines of `forms/<lang>.tsv` that share a spelling. */
export function* checkGroups({ file, rows }: Table<FormColumn>, concepts: ConceptsOf): Generator<LexiconProblem> {
  const { forms, variants } = groupSpellings(rows);
  for (const group of forms.values()) {
    yield* checkForm(file, group);
    yield* checkConcepts(file, group, concepts, 'sense');
  }
  for (const [variant, group] of variants) {
    const form = forms.get(variant)?.[0];
    for (const { line, cell } of form === undefined ? [] : group) {
      // A variant that equals its own form is reported by the line alone.
      if (normaliseForm(cell.form) === variant) continue;
      const message = `Expected a spelling that is no form itself, received the form of line ${form?.line}.`;
      const mend = 'Remove the variant here, and give that form the missing sense if it has it.';
      yield { file, line, column: 'variants', message, mend };
    }
    if (form === undefined) yield* checkConcepts(file, group, concepts, 'variants');
  }
}

function* checkForm(file: string, group: readonly FormRow[]): Generator<LexiconProblem> {
  const lines = new Map<string, number>();
  for (const [index, { line, cell }] of group.entries()) {
    const first = lines.get(cell.sense);
    if (first === undefined) {
      lines.set(cell.sense, line);
    } else {
      const message = `Expected each sense of a form once, received one that line ${first} has too.`;
      yield { file, line, column: 'sense', message, mend: 'Remove one of the two lines.' };
    }
    if (Number(cell.rank) !== index + 1) {
      const message = `Expected the ranks of a form to be 1 to ${group.length}, each once; received a gap or a tie here.`;
      yield { file, line, column: 'rank', message, mend: 'Number the senses of the form 1, 2, 3 and so on.' };
    }
  }
  const [only, ...others] = group;
  if (only !== undefined && others.length === 0) {
    const mend = 'Add its other sense, or move it to the lemmas.';
    yield { file, line: only.line, column: 'form', message: 'Expected at least 2 senses, received 1.', mend };
  }
}
