import type { PlanePoint, PullPlane, SenseScore } from '@wordsight/contracts';
import { cosine } from './vector-math.ts';

/** What lies on the plane; all vectors `[d]`. */
export interface PlaneVectors {
  readonly alone: Float32Array;
  readonly inText: Float32Array;
  readonly withPicture: Float32Array;
  /** One vector a sense, in the order of `senses`. */
  readonly candidates: readonly Float32Array[];
}

/**
 * Lays a word's way among its senses on a plane; see {@link PullPlane} for what the axes mean.
 *
 * @param senses - Scores of the word's senses, the likeliest first; two or more.
 * @param gamma - Strength of the picture, 0 to 2: how far along the way from text to picture the end is drawn.
 */
export function pullPlane(
  { alone, inText, withPicture, candidates }: PlaneVectors,
  senses: readonly Pick<SenseScore, 'id' | 'prior' | 'textual' | 'posterior'>[],
  gamma: number,
): PullPlane {
  const [winner, rival] = senses as [(typeof senses)[number], (typeof senses)[number]];
  const end = inText.map((value, index) => value + gamma * (withPicture[index]! - value));
  const turn = (vector: Float32Array): number => degreesBetween(alone, vector);
  const leanOf = (index: number): number => [1, -1][index] ?? 0;
  return {
    alone: [winner.prior - rival.prior, 0],
    text: [winner.textual - rival.textual, turn(inText)],
    picture: [winner.posterior - rival.posterior, turn(end)],
    senses: senses.map(({ id }, index): { id: string; at: PlanePoint } => ({
      id,
      at: [leanOf(index), turn(candidates[index]!)],
    })),
  };
}

function degreesBetween(left: Float32Array, right: Float32Array): number {
  return (Math.acos(Math.min(1, Math.max(-1, cosine(left, right)))) * 180) / Math.PI;
}
