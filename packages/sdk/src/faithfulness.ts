import type { Faithfulness, PatchedFrame, WordExplanation } from '@wordsight/contracts';
import { type LookParts, lookAtEachFrame } from './look.ts';
import { paintable, paintedOver } from './painted-over.ts';
import { randomOrders } from './random-orders.ts';
import { scoreSenses } from './score-senses.ts';
import type { AmbiguousWord } from './text-context.ts';
import { positionsOf } from './visual-context.ts';

/** The shares of patches painted over: 0 to 1 in this many steps. */
const STEPS = 8;
const RANDOM_ORDERS = 4;

/** What measuring takes. */
export interface FaithfulnessParts extends LookParts {
  readonly temperature: number;
  /** Strength of the picture, 0 to 2. */
  readonly gamma: number;
  /** The picture as the encoder reads it. */
  readonly patched: PatchedFrame;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Paints over the picture patch by patch and asks again, in the order in which the word looked and in random ones:
 * deletion and insertion as in RISE (Petsiuk, Das & Saenko, 2018).
 *
 * @param explained - What the word was answered, with its map.
 */
export async function faithfulnessOf(
  parts: FaithfulnessParts,
  word: AmbiguousWord,
  explained: WordExplanation,
): Promise<Faithfulness> {
  const { patched, signal } = parts;
  const { weights } = explained.attention!;
  const looked = Array.from(weights.keys()).sort((left, right) => weights[right]! - weights[left]!);
  const orders = [looked, looked.toReversed(), ...randomOrders(RANDOM_ORDERS, looked.length)];
  const painted = paintable(patched.patches, patched.patches.length / looked.length);
  const curves: number[][] = [];
  for (const order of orders) curves.push(await curveOf(order));
  const [deletion, reversed, ...random] = curves as [number[], number[], ...number[][]];
  return {
    deletionAuc: areaUnder(deletion),
    // Taking away what was looked at least, seen from its end, is putting in what was looked at most.
    insertionAuc: areaUnder(reversed),
    randomAuc: random.reduce((sum, curve) => sum + areaUnder(curve), 0) / random.length,
    polarity: deletion[0]! - deletion[STEPS / 4]!,
  };

  /** Probability of the answer with 0, 1 / STEPS, … all of the patches painted over, the first of `order` first. */
  async function curveOf(order: readonly number[]): Promise<number[]> {
    const pictures = Array.from({ length: STEPS + 1 }, (_, step) =>
      paintedOver(painted, order.slice(0, Math.round((order.length * step) / STEPS))),
    );
    const shape = { frames: pictures.length, patchesPerFrame: looked.length, patchWidth: painted.blank.length };
    const encoded = await parts.engine.encodeVision(Uint8Array.from(Buffer.concat(pictures)), shape, signal);
    const position = positionsOf(
      patched.grid,
      pictures.map(() => 0),
    );
    const context = { ...patched, visual: encoded.patches, image: encoded.image, position, frames: pictures.length };
    const seen = await lookAtEachFrame(parts, [word], context, { signal, onFrame: () => undefined });
    return seen.map(([one]) => probabilityOf(one!.withPicture));
  }

  function probabilityOf(withPicture: Float32Array): number {
    const { entry, alone, inText } = word;
    const candidates = entry.senses.map(({ id }) => parts.vectors.get(id)!);
    const scores = scoreSenses({ alone, inText, withPicture }, candidates, parts);
    return scores[entry.senses.findIndex(({ id }) => id === explained.senses[0]!.id)]!.posterior;
  }
}

/** By the trapezoid rule over equal steps from 0 to 1. */
function areaUnder(curve: readonly number[]): number {
  const ends = (curve[0]! + curve.at(-1)!) / 2;
  return (curve.reduce((sum, value) => sum + value, 0) - ends) / (curve.length - 1);
}
