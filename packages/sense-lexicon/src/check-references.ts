import type { FormColumn, LemmaColumn } from './columns.ts';
import type { LexiconProblem } from './lexicon-problem.ts';
import type { LexiconTables } from './read-lexicon.ts';
import type { Table } from './table.ts';

/** Finds senses that are named but not defined, senses that no form uses, and lemmas listed twice. */
export function* checkReferences({ senses, forms, lemmas }: LexiconTables): Generator<LexiconProblem> {
  const known = new Set(senses.rows.map(({ cell }) => cell.sense));
  // Where lines were lost in reading, what they would have defined or used is no second problem.
  if (senses.problems.length === 0) {
    for (const table of [...forms.values(), ...lemmas.values()]) yield* checkKnown(table, known);
  }
  if ([...forms.values()].every(({ problems }) => problems.length === 0)) {
    const used = new Set([...forms.values()].flatMap(({ rows }) => rows.map(({ cell }) => cell.sense)));
    for (const { line, cell } of senses.rows) {
      if (cell.sense === '' || used.has(cell.sense)) continue;
      const message = 'Expected a sense that some form has, received one that none has.';
      const mend = 'Use the sense in forms/<lang>.tsv or remove the line.';
      yield { file: senses.file, line, column: 'sense', message, mend };
    }
  }
  for (const table of lemmas.values()) yield* checkLemmasOnce(table);
}

function* checkKnown(
  { file, rows }: Table<FormColumn> | Table<LemmaColumn>,
  known: ReadonlySet<string>,
): Generator<LexiconProblem> {
  for (const { line, cell } of rows) {
    if (cell.sense === '' || known.has(cell.sense)) continue;
    const message = 'Expected a sense of senses.tsv, received an id that is not there.';
    yield { file, line, column: 'sense', message, mend: 'Correct the id, or add the sense to senses.tsv.' };
  }
}

function* checkLemmasOnce({ file, rows }: Table<LemmaColumn>): Generator<LexiconProblem> {
  const lines = new Map<string, number>();
  for (const { line, cell } of rows) {
    const pair = `${cell.sense}\t${cell.lemma}`;
    const first = lines.get(pair);
    if (first === undefined) {
      lines.set(pair, line);
    } else {
      const message = `Expected each lemma of a sense once, received one that line ${first} has too.`;
      yield { file, line, column: 'lemma', message, mend: 'Remove one of the two lines.' };
    }
  }
}
