import { checkShape } from './check-shape.ts';
import type { VisualAnswer, VisualQuestion } from './core-job.ts';
import type { Engine } from './engine.ts';
import { mergeSenses } from './merge-senses.ts';

/** A word and what it may mean; all vectors `[d]`, unit length. */
export interface WordWithSenses {
  readonly vector: Float32Array;
  /** At least one. */
  readonly senses: readonly Float32Array[];
}

/**
 * How far a word leans to each of its senses before it looks: it asks with `vector + LEAN · sense`, at unit length. Part
 * of what the core was trained with; see docs/decisions/2026-11-24-a-word-asks-once-for-each-sense.md.
 */
const LEAN = 3;

/**
 * Lets each word look once for each of its senses, and adds up what they found.
 *
 * A word that means several things stands between them, likest to none: what its picture shows hardly stands out. Leaning
 * to one sense it asks a clear question. z_w = h_w + Σ_s (core(q_s) − q_s): a sense that saw nothing adds exactly 0.
 *
 * @param words - T words.
 * @returns As {@link Engine.attendVisual} does for T words. The null weight of a word is the product of those of its
 *   senses (nothing was seen when no sense saw anything); the rest is shared out as the senses looked, together.
 * @throws As {@link Engine.attendVisual}; `SHAPE_MISMATCH` also for vectors of different widths.
 */
export async function attendSenses(
  engine: Pick<Engine, 'attendVisual'>,
  words: readonly WordWithSenses[],
  context: Omit<VisualQuestion, 'words'>,
  signal?: AbortSignal,
): Promise<VisualAnswer> {
  const width = words[0]?.vector.length ?? 0;
  for (const { vector, senses } of words) {
    for (const each of [vector, ...senses]) checkShape(each, { width }, undefined);
  }
  const asked = words.flatMap(({ vector, senses }) => senses.map((sense) => leaning(vector, sense)));
  const questions = new Float32Array(asked.length * width);
  asked.forEach((question, row) => {
    questions.set(question, row * width);
  });
  const { output, attention } = await engine.attendVisual({ ...context, words: questions }, signal);
  const pulled = new Float32Array(words.length * width);
  let row = 0;
  words.forEach(({ vector, senses }, index) => {
    const own = pulled.subarray(index * width, (index + 1) * width);
    own.set(vector);
    for (const last = row + senses.length; row < last; row += 1) {
      for (let at = 0; at < width; at += 1) own[at]! += output[row * width + at]! - questions[row * width + at]!;
    }
  });
  const counts = words.map(({ senses }) => senses.length);
  return { output: pulled, attention: mergeSenses(attention, counts) };
}

function leaning(vector: Float32Array, sense: Float32Array): Float32Array {
  const sum = vector.map((value, at) => value + LEAN * sense[at]!);
  const length = Math.hypot(...sum);
  return length > 0 ? sum.map((value) => value / length) : sum;
}
