/**
 * Whether a word's map names what its answer hangs on: the probability of its likeliest sense while patches of the
 * picture are painted over with the picture's mean colour, a part of them at a time.
 */
export interface Faithfulness {
  /** Mean probability, 0 to 1, while the patches looked at most go first. Lower is better: they mattered. */
  readonly deletionAuc: number;
  /** Mean probability, 0 to 1, while the patches looked at most come first onto a blank picture. Higher is better: they suffice. */
  readonly insertionAuc: number;
  /** Mean probability, 0 to 1, over random orders; what both would be if the map said nothing. */
  readonly randomAuc: number;
  /**
   * Probability with the whole picture less that without the quarter looked at most, -1 to 1. Below 0 what it looked at
   * spoke against the answer.
   */
  readonly polarity: number;
}
