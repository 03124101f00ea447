import { kindOfEvidence } from './kind-of-evidence.ts';

/** Whether a cell of the column `checked` says what speaks for the sense. */
export function isEvidence(cell: string): boolean {
  return kindOfEvidence(cell) !== 'none';
}
