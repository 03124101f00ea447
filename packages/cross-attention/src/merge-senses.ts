import type { AttentionWeights } from '@wordsight/contracts';

/**
 * Makes one row a word of the rows of its senses: its null weight is the product of theirs, and the rest is shared out
 * as the senses looked, together. A word of one sense keeps that sense's row.
 *
 * @param attention - One row a sense, those of a word side by side.
 * @param counts - How many senses each word has.
 */
export function mergeSenses(attention: AttentionWeights, counts: readonly number[]): AttentionWeights {
  const { layers, heads, words: senses, visualTokens } = attention;
  const data = new Float32Array(layers * heads * counts.length * visualTokens);
  const nullData = new Float32Array(layers * heads * counts.length);
  for (let map = 0; map < layers * heads; map += 1) {
    let first = map * senses;
    counts.forEach((count, word) => {
      const place = map * counts.length + word;
      const nothing = attention.nullData.subarray(first, first + count).reduce((product, one) => product * one, 1);
      const seen = attention.nullData.subarray(first, first + count).reduce((sum, one) => sum + 1 - one, 0);
      const share = seen > 0 ? (1 - nothing) / seen : 0;
      nullData[place] = nothing;
      const own = data.subarray(place * visualTokens, (place + 1) * visualTokens);
      for (let row = first; row < first + count; row += 1) {
        for (let token = 0; token < visualTokens; token += 1) {
          own[token]! += share * attention.data[row * visualTokens + token]!;
        }
      }
      first += count;
    });
  }
  return { data, nullData, layers, heads, words: counts.length, visualTokens };
}
