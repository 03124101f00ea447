import { counted } from './counted.ts';
import { problemLine } from './problem-line.ts';
import { validateLexicon } from './validate-lexicon.ts';

/**
 * Writes what is wrong with a lexicon, one line per problem and a closing line with the count.
 *
 * @param write - Receives each line without its line end.
 * @returns The exit status: 0 when nothing is wrong, else 1.
 */
export async function reportLexicon(directory: string, write: (line: string) => void): Promise<0 | 1> {
  const problems = await validateLexicon(directory);
  for (const problem of problems) write(problemLine(problem));
  const files = new Set(problems.map(({ file }) => file)).size;
  write(problems.length === 0 ? '0 problems.' : `${counted(problems.length, 'problem')} in ${counted(files, 'file')}.`);
  return problems.length === 0 ? 0 : 1;
}
