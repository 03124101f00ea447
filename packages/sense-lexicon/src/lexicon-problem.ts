/** One thing that is wrong with the files of a lexicon: where it is, what it is, and what to do about it. */
export interface LexiconProblem {
  /** Path under the lexicon's directory with forward slashes, for example `forms/hi.tsv`. */
  readonly file: string;
  /** Line of that file, counted from 1; 1 when the file as a whole is meant. */
  readonly line: number;
  /** Name of the column in the file's header; absent when the whole line is meant. */
  readonly column?: string;
  /** What was expected and what was found. */
  readonly message: string;
  /** What to do about it, as one imperative sentence. */
  readonly mend: string;
}
