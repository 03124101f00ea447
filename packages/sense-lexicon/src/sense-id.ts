const SENSE_ID = /^[a-z0-9.-]{1,100}$/;

/** Whether a text can name a sense: 1 to 100 characters a-z, 0-9, dot and hyphen. */
export function isSenseId(text: string): boolean {
  return SENSE_ID.test(text);
}
