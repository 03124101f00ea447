import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FORM_COLUMNS, LEMMA_COLUMNS, SENSE_COLUMNS } from './columns.ts';
import type { FormColumn, LemmaColumn, SenseColumn } from './columns.ts';
import { isLanguageTag } from './language-tag.ts';
import type { LexiconProblem } from './lexicon-problem.ts';
import { parseTable } from './parse-table.ts';
import type { Table } from './table.ts';

/** The files of one lexicon as read, before anything in them is believed. */
export interface LexiconTables {
  readonly senses: Table<SenseColumn>;
  /** By language tag. */
  readonly forms: ReadonlyMap<string, Table<FormColumn>>;
  /** By language tag. */
  readonly lemmas: ReadonlyMap<string, Table<LemmaColumn>>;
  /** Problems of folders and file names; those of contents lie in the tables. */
  readonly problems: readonly LexiconProblem[];
}

/**
 * Reads `senses.tsv`, `forms/<lang>.tsv` and `lemmas/<lang>.tsv`. Other files are left alone. Never throws for what
 * the files hold or lack: that becomes problems.
 */
export async function readLexicon(directory: string): Promise<LexiconTables> {
  const problems: LexiconProblem[] = [];
  const senses = await readTable(directory, 'senses.tsv', SENSE_COLUMNS);
  const forms = await readFolder(directory, 'forms', FORM_COLUMNS, problems);
  const lemmas = await readFolder(directory, 'lemmas', LEMMA_COLUMNS, problems);
  if (forms.size === 0) {
    const message = 'Expected at least one language, received none.';
    problems.push({ file: 'forms', line: 1, message, mend: 'Add forms/<lang>.tsv, for example forms/en.tsv.' });
  }
  for (const [lang, { file }] of lemmas) {
    if (forms.has(lang)) continue;
    const message = 'Expected forms of the same language, received lemmas alone.';
    problems.push({ file, line: 1, message, mend: `Add forms/${lang}.tsv or remove this file.` });
  }
  return { senses, forms, lemmas, problems };
}

async function readFolder<Column extends string>(
  directory: string,
  folder: string,
  columns: readonly Column[],
  problems: LexiconProblem[],
): Promise<ReadonlyMap<string, Table<Column>>> {
  // A lexicon without lemmas is complete; one without forms is reported by the caller.
  const names = await readdir(join(directory, folder)).catch(() => []);
  const tables = new Map<string, Table<Column>>();
  for (const name of names.filter((each) => each.endsWith('.tsv') && !each.startsWith('.')).sort()) {
    const lang = name.slice(0, -'.tsv'.length);
    const file = `${folder}/${name}`;
    if (isLanguageTag(lang)) {
      tables.set(lang, await readTable(directory, file, columns));
    } else {
      const message = 'Expected a language tag as the name of the file, received another name.';
      problems.push({ file, line: 1, message, mend: 'Name it by its BCP 47 tag, such as hi.tsv or zh-Hant.tsv.' });
    }
  }
  return tables;
}

async function readTable<Column extends string>(
  directory: string,
  file: string,
  columns: readonly Column[],
): Promise<Table<Column>> {
  try {
    return parseTable(file, await readFile(join(directory, file)), columns);
  } catch {
    const mend = `Create the file, or pass the directory that holds it.`;
    return { file, rows: [], problems: [{ file, line: 1, message: 'Expected a readable file, received none.', mend }] };
  }
}
