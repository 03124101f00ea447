import type { LexiconProblem } from './lexicon-problem.ts';

/** One data line of a tab-separated file, its cells by the name of their column. */
export interface TableRow<Column extends string> {
  /** Counted from 1, comments and the header included. */
  readonly line: number;
  readonly cell: Readonly<Record<Column, string>>;
}

/** What could be read of one tab-separated file. */
export interface Table<Column extends string> {
  /** Path under the lexicon's directory with forward slashes. */
  readonly file: string;
  /** Lines with the right number of cells, in file order. */
  readonly rows: readonly TableRow<Column>[];
  /** Why the file or some of its lines could not be read. */
  readonly problems: readonly LexiconProblem[];
}
