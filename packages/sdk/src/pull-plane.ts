import type { PlanePoint, PullPlane } from '@wordsight/contracts';
import { dot, toUnitLength } from './vector-math.ts';

/** What lies on the plane; all vectors `[d]` and of unit length. */
export interface PlaneVectors {
  readonly alone: Float32Array;
  readonly inText: Float32Array;
  readonly withPicture: Float32Array;
  /** Two or more, the likeliest first. */
  readonly senses: readonly { readonly id: string; readonly vector: Float32Array }[];
}

/**
 * Lays a word's way among its senses on a plane; see {@link PullPlane} for what the axes mean.
 *
 * @param gamma - Strength of the picture, 0 to 2: how far along the way from text to picture the end is drawn.
 */
export function pullPlane({ alone, inText, withPicture, senses }: PlaneVectors, gamma: number): PullPlane {
  const [winner, rival, third] = senses.map(({ vector }) => vector) as [Float32Array, Float32Array, Float32Array?];
  const centre = winner.map((value, index) => (value + rival[index]!) / 2);
  const first = minus(winner, centre);
  const half = Math.sqrt(dot(first, first));
  const across = toUnitLength(first);
  const end = inText.map((value, index) => value + gamma * (withPicture[index]! - value));
  const up = toUnitLength(without(minus(third ?? farthestFrom(centre, across, [alone, inText, end]), centre), across));
  // Two senses with one and the same vector leave no axis to measure by.
  const unit = half > 1e-6 ? half : 1;
  const place = (vector: Float32Array): PlanePoint => {
    const offset = minus(vector, centre);
    return [dot(offset, across) / unit, dot(offset, up) / unit];
  };
  return {
    alone: place(alone),
    text: place(inText),
    picture: place(end),
    senses: senses.map(({ id, vector }) => ({ id, at: place(vector) })),
  };
}

/** The word vector that leaves the first axis the most, so that its way is seen and not only its end. */
function farthestFrom(centre: Float32Array, across: Float32Array, words: readonly Float32Array[]): Float32Array {
  const rests = words.map((word) => without(minus(word, centre), across));
  const lengths = rests.map((rest) => dot(rest, rest));
  return words[lengths.indexOf(Math.max(...lengths))]!;
}

function minus(left: Float32Array, right: Float32Array): Float32Array {
  return left.map((value, index) => value - right[index]!);
}

/** The part of a vector that is at right angles to a unit vector. */
function without(vector: Float32Array, unit: Float32Array): Float32Array {
  const share = dot(vector, unit);
  return vector.map((value, index) => value - share * unit[index]!);
}
