import { normaliseForm } from '@wordsight/contracts';
import { isOneOf, KINDS, PARTS } from './closed-values.ts';
import { itemsOf } from './columns.ts';
import type { FormColumn } from './columns.ts';
import { isEvidence } from './is-evidence.ts';
import type { LexiconProblem } from './lexicon-problem.ts';
import type { Table } from './table.ts';

/** Finds what is wrong inside single lines of `forms/<lang>.tsv`. */
export function* checkForms({ file, rows }: Table<FormColumn>): Generator<LexiconProblem> {
  for (const { line, cell } of rows) {
    const form = normaliseForm(cell.form);
    if (cell.form !== '' && form === '') {
      const message = 'Expected a word, received characters that only format.';
      yield { file, line, column: 'form', message, mend: 'Write the dictionary form.' };
    }
    if (cell.rank !== '' && !/^[1-9]\d?$/.test(cell.rank)) {
      const message = 'Expected a whole number from 1 to 99, received another text.';
      yield { file, line, column: 'rank', message, mend: 'Write 1 for the sense a reader expects first.' };
    }
    if (cell.kind !== '' && !isOneOf(KINDS, cell.kind)) {
      const message = `Expected ${KINDS.join(', ')}, received another word.`;
      yield { file, line, column: 'kind', message, mend: 'Say how the form came to have several senses.' };
    }
    if (cell.part !== '' && !isOneOf(PARTS, cell.part)) {
      const message = `Expected ${PARTS.join(', ')}, received another word.`;
      yield { file, line, column: 'part', message, mend: 'Write the part of speech of the form in this sense.' };
    }
    if (cell.checked !== '' && !isEvidence(cell.checked)) {
      const message = 'Expected omw, cldr, both, or note: and a reason, received another text.';
      yield { file, line, column: 'checked', message, mend: 'Name the word list that agrees, or say how you know.' };
    }
    const variants = itemsOf(cell.variants, '|');
    const spellings = variants.map(normaliseForm);
    if (spellings.some((spelling) => spelling === '') || variants.some((variant) => variant !== variant.trim())) {
      const message = 'Expected words separated by single bars, received an empty one or one with a space at an end.';
      yield { file, line, column: 'variants', message, mend: 'Separate variants by | alone, and end without one.' };
    }
    if (spellings.includes(form)) {
      const message =
        'Expected other spellings than the form, received one that equals it once case and width are gone.';
      yield { file, line, column: 'variants', message, mend: 'Remove that variant; lookups find it already.' };
    }
    if (new Set(spellings).size < spellings.length) {
      const message = 'Expected each variant once, received one twice.';
      yield { file, line, column: 'variants', message, mend: 'Remove the second one.' };
    }
  }
}
