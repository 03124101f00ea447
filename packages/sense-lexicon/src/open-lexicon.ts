import { WordsightError } from '@wordsight/contracts';
import { buildLexicon } from './build-lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { problemsOf } from './problems-of.ts';
import { readLexicon } from './read-lexicon.ts';
import { shippedDirectory } from './shipped-directory.ts';

/** Where the lexicon is. */
export interface OpenLexiconOptions {
  /**
   * Holds `senses.tsv`, `forms/<lang>.tsv` and `lemmas/<lang>.tsv`.
   *
   * @default the lexicon that comes with this package
   */
  readonly directory?: string;
}

/**
 * Opens a lexicon. It lies in memory from then on and needs no closing.
 *
 * @throws {@link WordsightError} `LEXICON_INVALID` with the first problem of its files and the number of the others.
 */
export async function openLexicon({ directory = shippedDirectory() }: OpenLexiconOptions = {}): Promise<Lexicon> {
  const tables = await readLexicon(directory);
  const [first, ...others] = problemsOf(tables);
  if (first !== undefined) {
    const place = `${first.file}, line ${first.line}${first.column === undefined ? '' : `, column ${first.column}`}`;
    const more = others.length === 1 ? 'is 1 more problem' : `are ${others.length} more problems`;
    const rest = others.length === 0 ? '' : ` There ${more}.`;
    throw new WordsightError('LEXICON_INVALID', { message: `${place}: ${first.message}${rest}`, mend: first.mend });
  }
  return buildLexicon(tables);
}
