import type { LexiconProblem } from './lexicon-problem.ts';
import { problemsOf } from './problems-of.ts';
import { readLexicon } from './read-lexicon.ts';

/**
 * Explains everything that is wrong with the files of a lexicon.
 *
 * @param directory - Holds `senses.tsv`, `forms/<lang>.tsv` and, where there are any, `lemmas/<lang>.tsv`.
 * @returns Problems by file and line; empty when {@link openLexicon} would open it. A missing file is a problem too.
 */
export async function validateLexicon(directory: string): Promise<readonly LexiconProblem[]> {
  return problemsOf(await readLexicon(directory));
}
