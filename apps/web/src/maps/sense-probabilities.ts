/** What an answer says of one sense before and after the picture; each 0 to 1 among the senses of a word. */
export interface BeforeAndAfter {
  readonly textual: number;
  readonly posterior: number;
}

/**
 * The probability of each sense when the picture has another say than the answer's own.
 *
 * The model's logits are textual + γ (visual − textual), so log p_γ = (1 − γ) log textual + γ log posterior up to a
 * constant that the softmax takes out: any strength follows exactly from the answer at 1, and needs no request.
 *
 * @param gamma - 0: the text alone; 1: the model's own answer; 2: twice the picture.
 * @returns One probability a sense, in the order given; they sum to 1.
 */
export function senseProbabilities(senses: readonly BeforeAndAfter[], gamma: number): number[] {
  const logits = senses.map(({ textual, posterior }) => (1 - gamma) * safeLog(textual) + gamma * safeLog(posterior));
  const highest = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

// A probability may have been rounded to 0 on the way; the smallest number keeps 0 × ∞ out of the sum.
function safeLog(probability: number): number {
  return Math.log(Math.max(probability, Number.MIN_VALUE));
}
