/** Where the evidence of a line comes from: one word list, both, a note, or nowhere. */
export const EVIDENCE_KINDS = ['omw', 'cldr', 'both', 'note', 'none'] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What a cell of the column `checked` rests on; `none` when it is empty or says something else. */
export function kindOfEvidence(cell: string): EvidenceKind {
  if (cell === 'omw' || cell === 'cldr') return cell;
  if (cell === 'omw cldr') return 'both';
  return /^note: \S/.test(cell) ? 'note' : 'none';
}
