import { OPTIONAL_COLUMNS } from './columns.ts';
import type { LexiconProblem } from './lexicon-problem.ts';
import type { Table } from './table.ts';

/** Finds cells that are empty, not in NFC, or hold spaces that nobody can see. */
export function* checkCells<Column extends string>({ file, rows }: Table<Column>): Generator<LexiconProblem> {
  for (const { line, cell } of rows) {
    for (const [column, text] of Object.entries<string>(cell)) {
      if (text === '' && !OPTIONAL_COLUMNS.has(column)) {
        yield { file, line, column, message: 'Expected a value, received an empty cell.', mend: 'Fill the cell.' };
      }
      if (text !== text.normalize('NFC')) {
        const mend = 'Save the cell in Unicode normalisation form C.';
        yield { file, line, column, message: 'Expected NFC, received a decomposed spelling.', mend };
      }
      if (text !== text.trim() || /\s\s/.test(text)) {
        const message = 'Expected single spaces inside the cell only, received stray ones.';
        yield { file, line, column, message, mend: 'Remove spaces at both ends and doubled ones.' };
      }
    }
  }
}
