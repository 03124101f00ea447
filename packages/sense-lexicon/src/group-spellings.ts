import { normaliseForm } from '@wordsight/contracts';
import { itemsOf } from './columns.ts';
import type { FormColumn } from './columns.ts';
import type { TableRow } from './table.ts';

/** One form in one sense. */
export type FormRow = TableRow<FormColumn>;

/** The rows of one language by the normalised spellings that reach them, each group by rank. */
export interface Spellings {
  readonly forms: ReadonlyMap<string, readonly FormRow[]>;
  /** A variant belongs to the rows that list it, not to all rows of their form: "Bänke" is a Bank in one sense only. */
  readonly variants: ReadonlyMap<string, readonly FormRow[]>;
}

/** Groups rows by spelling; two forms that differ in case or width only are one group. */
export function groupSpellings(rows: readonly FormRow[]): Spellings {
  const forms = new Map<string, FormRow[]>();
  const variants = new Map<string, FormRow[]>();
  // The sort is stable, so rows of equal rank stay in file order.
  for (const row of rows.toSorted((one, other) => Number(one.cell.rank) - Number(other.cell.rank))) {
    append(forms, normaliseForm(row.cell.form), row);
    for (const variant of new Set(itemsOf(row.cell.variants, '|').map(normaliseForm))) append(variants, variant, row);
  }
  return { forms, variants };
}

function append(groups: Map<string, FormRow[]>, spelling: string, row: FormRow): void {
  const group = groups.get(spelling);
  if (group === undefined) groups.set(spelling, [row]);
  else group.push(row);
}
