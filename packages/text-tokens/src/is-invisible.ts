/**
 * Spaces, controls, format characters, fillers and the blank Braille cell. Private and unassigned characters are not
 * among them: some reader's font may show them.
 */
const INVISIBLE = /^[\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a reader could see nothing of a text. */
export function isInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}
