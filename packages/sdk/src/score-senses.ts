import { cosine, softmax } from './vector-math.ts';

/** One word at three stages; all vectors `[d]`. */
export interface WordVectors {
  /** x_w: the word alone. */
  readonly alone: Float32Array;
  /** h_w: the word in its sentence. */
  readonly inText: Float32Array;
  /** z_w: the word in its sentence after it looked at the picture; equal to `inText` without one. */
  readonly withPicture: Float32Array;
}

/** The scores of one sense; probabilities are among the senses given. */
export interface SenseNumbers {
  readonly prior: number;
  readonly textual: number;
  readonly posterior: number;
  readonly pull: number;
}

/**
 * Scores the candidate senses of one word: softmax over cosines with each sense's vector, divided by a temperature.
 *
 * The picture's strength works as in classifier-free guidance: logits = textual + γ (visual − textual).
 *
 * @param vectors - The word's vectors before and after its context.
 * @param senses - One vector `[d]` a sense.
 * @param options - `temperature` above 0; `gamma` 0 (text only) to 2, 1 is the model's own answer.
 */
export function scoreSenses(
  vectors: WordVectors,
  senses: readonly Float32Array[],
  { temperature, gamma }: { temperature: number; gamma: number },
): SenseNumbers[] {
  const cosines = (word: Float32Array): number[] => senses.map((sense) => cosine(word, sense));
  const alone = cosines(vectors.alone);
  const inText = cosines(vectors.inText);
  const withPicture = cosines(vectors.withPicture);
  const guided = inText.map((text, index) => text + gamma * (withPicture[index]! - text));
  const probabilities = (values: number[]): number[] => softmax(values.map((value) => value / temperature));
  const [prior, textual, posterior] = [probabilities(alone), probabilities(inText), probabilities(guided)];
  return senses.map((_, index) => ({
    prior: prior[index]!,
    textual: textual[index]!,
    posterior: posterior[index]!,
    pull: withPicture[index]! - alone[index]!,
  }));
}
