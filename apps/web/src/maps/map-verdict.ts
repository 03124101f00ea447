import type { Faithfulness } from '../api-types.ts';

/** What painting over the picture tells of a word's map. */
export interface MapVerdict {
  /** The answer hangs on where the word looked. */
  readonly hangs: boolean;
  /** What it looked at spoke against the answer. */
  readonly against: boolean;
}

/**
 * A map names what the answer hangs on when painting over by it harms more than painting at random, and sparing what it
 * names harms less. Judged in whole percent: a verdict must not rest on what the bars beside it cannot show.
 */
export function mapVerdict({ deletionAuc, randomAuc, insertionAuc, polarity }: Faithfulness): MapVerdict {
  const [first, random, last] = [wholePercent(deletionAuc), wholePercent(randomAuc), wholePercent(insertionAuc)];
  return { hangs: first < random && random < last, against: wholePercent(polarity) < 0 };
}

function wholePercent(share: number): number {
  return Math.round(share * 100);
}
