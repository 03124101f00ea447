const CONCEPT_NAME = /^[a-z0-9-]{1,100}$/;

/** Whether a text can name a visual concept: 1 to 100 characters a-z, 0-9 and hyphen. */
export function isConceptName(text: string): boolean {
  return CONCEPT_NAME.test(text);
}
