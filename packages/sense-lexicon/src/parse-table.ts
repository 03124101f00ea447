import { decodeLines } from './decode-lines.ts';
import type { LexiconProblem } from './lexicon-problem.ts';
import type { Table, TableRow } from './table.ts';

/**
 * Reads a tab-separated file: UTF-8, LF, a header line, no quoting. Lines that are empty or start with `#` are skipped.
 *
 * @param file - Its path under the lexicon's directory, for problems.
 * @param bytes - The whole file.
 * @param columns - The header it must have, in order.
 */
export function parseTable<Column extends string>(
  file: string,
  bytes: Uint8Array,
  columns: readonly Column[],
): Table<Column> {
  const fail = (line: number, message: string, mend: string): Table<Column> => ({
    file,
    rows: [],
    problems: [{ file, line, message, mend }],
  });
  const decoded = decodeLines(bytes);
  if ('badLine' in decoded) {
    return fail(decoded.badLine, 'Expected UTF-8, received bytes that are not.', 'Save the file as UTF-8.');
  }
  const { lines } = decoded;
  if (lines[0]?.startsWith('\uFEFF')) {
    return fail(1, 'Expected UTF-8 without a byte order mark, received one.', 'Save the file as UTF-8 without BOM.');
  }
  const carriage = lines.findIndex((line) => line.includes('\r'));
  if (carriage !== -1) {
    return fail(carriage + 1, 'Expected LF line ends, received a CR.', 'Save the file with Unix (LF) line ends.');
  }
  const header = lines.findIndex((line) => line !== '' && !line.startsWith('#'));
  if (lines[header] !== columns.join('\t')) {
    const mend = `Make the first line that is no comment: ${columns.join(', ')}, separated by tabs.`;
    return fail(
      Math.max(header, 0) + 1,
      `Expected the header of ${columns.length} columns, received another line.`,
      mend,
    );
  }

  const rows: TableRow<Column>[] = [];
  const problems: LexiconProblem[] = [];
  for (const [index, text] of lines.entries()) {
    if (index <= header || text === '' || text.startsWith('#')) continue;
    const cells = text.split('\t');
    const line = index + 1;
    if (cells.length === columns.length) {
      const named = columns.map((column, position) => [column, cells[position] ?? '']);
      rows.push({ line, cell: Object.fromEntries(named) as Record<Column, string> });
    } else {
      const message = `Expected ${columns.length} columns, received ${cells.length}.`;
      problems.push({ file, line, message, mend: `Write ${columns.join(', ')} with one tab between two cells.` });
    }
  }
  return { file, rows, problems };
}
