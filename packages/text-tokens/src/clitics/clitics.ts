/** What a language writes onto a word without a space, as predicates over normalised text without vowel signs. */
export interface Clitics {
  /** Whether this may stand between the start of a segment and a form in it: Arabic و, Hebrew ב. */
  readonly before?: (clitic: string, form: string) => boolean;
  /**
   * Whether this may stand between a form and the end of its segment: Korean 에서, Persian ها.
   *
   * @param front - What stands before the form in its segment.
   */
  readonly after?: (clitic: string, form: string, front: string) => boolean;
  /** The dictionary's spelling of what is left before a clitic: Arabic writes ة as ت there. */
  readonly stem?: (left: string) => string;
  /**
   * Whether the platform's dictionary may glue this onto a form that goes on in the next segment: 有机|车 is 有 and 机车.
   */
  readonly glued?: (front: string, form: string) => boolean;
}

/** A predicate for words that only look like a form with a clitic; it holds for a word that begins with one of these. */
export function beginsWith(words: string): (word: string) => boolean {
  const beginnings = words.normalize('NFKC').split(' ');
  return (word) => beginnings.some((beginning) => word.startsWith(beginning));
}

/** A predicate for whole clitics. */
export function oneOf(pattern: string): (clitic: string) => boolean {
  const whole = new RegExp(`^(?:${pattern.normalize('NFKC')})$`, 'u');
  return (clitic) => whole.test(clitic);
}
