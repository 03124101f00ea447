import type { AmbiguityKind, PicturedBy } from '@wordsight/contracts';

/** What the column `pictured_by` may say. */
export const PICTURED_BY: readonly PicturedBy[] = ['photos', 'drawings', 'both', 'none'];

/** What the column `kind` may say. */
export const KINDS: readonly AmbiguityKind[] = ['homograph', 'homophone', 'polysemy', 'loanword'];

/** What the column `part` (of speech) may say. */
export const PARTS: readonly string[] = ['noun', 'verb', 'adjective'];

/** Whether a text is one of a closed list of values. */
export function isOneOf<Value extends string>(values: readonly Value[], text: string): text is Value {
  return values.some((value) => value === text);
}
