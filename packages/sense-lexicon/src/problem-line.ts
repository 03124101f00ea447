import type { LexiconProblem } from './lexicon-problem.ts';

/** A problem as one line that starts with its place, so that editors can jump there. */
export function problemLine({ file, line, column, message, mend }: LexiconProblem): string {
  return `${file}:${line}${column === undefined ? '' : ` [${column}]`} ${message} ${mend}`;
}
