import { isOneOf, PICTURED_BY } from './closed-values.ts';
import { itemsOf } from './columns.ts';
import type { SenseColumn } from './columns.ts';
import { isConceptName } from './concept-name.ts';
import type { LexiconProblem } from './lexicon-problem.ts';
import { isSenseId } from './sense-id.ts';
import type { Table } from './table.ts';

const SYNSET = /^\d{8}-[nvars]$/;

/** Finds what is wrong inside `senses.tsv` alone. */
export function* checkSenses({ file, rows }: Table<SenseColumn>): Generator<LexiconProblem> {
  const lines = new Map<string, number>();
  for (const { line, cell } of rows) {
    const first = lines.get(cell.sense);
    if (first === undefined) {
      lines.set(cell.sense, line);
    } else {
      const message = `Expected each sense once, received one that line ${first} has too.`;
      yield { file, line, column: 'sense', message, mend: 'Remove one of the two lines or rename its sense.' };
    }
    if (cell.sense !== '' && !isSenseId(cell.sense)) {
      const message = 'Expected 1 to 100 characters a-z, 0-9, dot and hyphen, received another id.';
      yield { file, line, column: 'sense', message, mend: 'Name it like crane.bird.' };
    }
    if (cell.synset !== '' && !SYNSET.test(cell.synset)) {
      const message = 'Expected a WordNet 3.0 offset and part of speech, received another text.';
      yield { file, line, column: 'synset', message, mend: 'Write it like 02012849-n, or leave the cell empty.' };
    }
    if (cell.pictured_by !== '' && !isOneOf(PICTURED_BY, cell.pictured_by)) {
      const message = `Expected ${PICTURED_BY.join(', ')}, received another word.`;
      yield { file, line, column: 'pictured_by', message, mend: 'Say which kinds of pictures show the sense.' };
    }
    if (cell.concepts === '' && isOneOf(PICTURED_BY, cell.pictured_by) && cell.pictured_by !== 'none') {
      const message = 'Expected none for a sense without concepts, received a kind of picture.';
      yield { file, line, column: 'pictured_by', message, mend: 'Write none, or name the concepts that picture it.' };
    }
    const concepts = itemsOf(cell.concepts, ' ');
    if (concepts.some((concept) => concept !== '' && !isConceptName(concept))) {
      const message = 'Expected concept names of a-z, 0-9 and hyphen, received another name.';
      yield { file, line, column: 'concepts', message, mend: 'Write names of concepts separated by single spaces.' };
    }
    if (new Set(concepts).size < concepts.length) {
      const message = 'Expected each concept once, received one twice.';
      yield { file, line, column: 'concepts', message, mend: 'Remove the second one.' };
    }
  }
}
