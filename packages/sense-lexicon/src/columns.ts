/** Header of `senses.tsv`. */
export const SENSE_COLUMNS = ['sense', 'synset', 'concepts', 'pictured_by', 'gloss'] as const;

/** Header of `forms/<lang>.tsv`: one row per form and sense. */
export const FORM_COLUMNS = ['form', 'variants', 'sense', 'rank', 'gloss', 'kind', 'part', 'checked'] as const;

/** Header of `lemmas/<lang>.tsv`. */
export const LEMMA_COLUMNS = ['sense', 'lemma'] as const;

export type SenseColumn = (typeof SENSE_COLUMNS)[number];
export type FormColumn = (typeof FORM_COLUMNS)[number];
export type LemmaColumn = (typeof LEMMA_COLUMNS)[number];

/** Columns whose cells may be empty. */
export const OPTIONAL_COLUMNS: ReadonlySet<string> = new Set(['synset', 'concepts', 'variants']);

/** The items of a cell that holds several, separated by spaces (concepts) or bars (variants). */
export function itemsOf(cell: string, separator: ' ' | '|'): readonly string[] {
  return cell === '' ? [] : cell.split(separator);
}
