import { existsSync, readFileSync } from 'node:fs';

/**
 * Reads a table of tab-separated columns with a line of titles: one object a row, by title. Lines that begin with `#` are
 * remarks; quotes are plain text. A file that is not there has no rows.
 */
export function readTable<Column extends string>(path: string): Record<Column, string>[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
  const [titles = [], ...rows] = lines.map((line) => line.split('\t'));
  return rows.map((cells) => {
    return Object.fromEntries(titles.map((title, column) => [title, cells[column] ?? ''])) as Record<Column, string>;
  });
}
