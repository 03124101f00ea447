import { validateLexicon } from './validate-lexicon.ts';

/**
 * Writes what is wrong with a lexicon, one line per problem and a closing line with the count.
 *
 * @param write - Receives each line without its line end.
 * @returns The exit status: 0 when nothing is wrong, else 1.
 */
export async function reportLexicon(directory: string, write: (line: string) => void): Promise<0 | 1> {
  const problems = await validateLexicon(directory);
  for (const { file, line, column, message, mend } of problems) {
    write(`${file}:${line}${column === undefined ? '' : ` [${column}]`} ${message} ${mend}`);
  }
  const files = new Set(problems.map(({ file }) => file)).size;
  write(problems.length === 0 ? '0 problems.' : `${count(problems.length, 'problem')} in ${count(files, 'file')}.`);
  return problems.length === 0 ? 0 : 1;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
