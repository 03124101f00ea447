import { normaliseForm } from '@wordsight/contracts';
import type { PicturedBy, Sense } from '@wordsight/contracts';
import { buildIndex } from './build-index.ts';
import { itemsOf } from './columns.ts';
import type { SenseColumn } from './columns.ts';
import type { Lexicon } from './lexicon.ts';
import type { LexiconTables } from './read-lexicon.ts';
import type { Table, TableRow } from './table.ts';

/** Makes a lexicon of tables in which no problem was found. */
export function buildLexicon(tables: LexiconTables): Lexicon {
  const senses = new Map(tables.senses.rows.map((row) => [row.cell.sense, toSense(row)]));
  const indexes = new Map([...tables.forms].map(([lang, { rows }]) => [lang, buildIndex(lang, rows, senses)] as const));
  const lemmas = new Map([...tables.lemmas].map(([lang, table]) => [lang, groupLemmas(table)] as const));
  return {
    languages: [...indexes.keys()].toSorted(),
    senses: [...senses.values()],
    sense: (id) => senses.get(id),
    entryOf: (lang, word) => indexes.get(lang)?.find(normaliseForm(word)),
    isForm: (lang, normalised) => indexes.get(lang)?.find(normalised) !== undefined,
    longestForm: (lang) => indexes.get(lang)?.longest ?? 0,
    forms: (lang) => indexes.get(lang)?.forms ?? [],
    lemmasOf: (lang, senseId) => lemmas.get(lang)?.get(senseId) ?? [],
  };
}

function toSense({ cell }: TableRow<SenseColumn>): Sense {
  return {
    id: cell.sense,
    ...(cell.synset === '' ? {} : { synset: cell.synset }),
    concepts: itemsOf(cell.concepts, ' '),
    picturedBy: cell.pictured_by as PicturedBy, // one of PICTURED_BY, else the lexicon had been refused
    gloss: cell.gloss,
  };
}

function groupLemmas({ rows }: Table<'sense' | 'lemma'>): ReadonlyMap<string, readonly string[]> {
  const lemmas = new Map<string, string[]>();
  for (const { cell } of rows) lemmas.set(cell.sense, [...(lemmas.get(cell.sense) ?? []), cell.lemma]);
  return lemmas;
}
