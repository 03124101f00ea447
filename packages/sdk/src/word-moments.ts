import type { ClipTimes, SenseSegment, WordAttention, WordMoments } from '@wordsight/contracts';

/** One frame asked alone about one word. */
export interface FrameAnswer {
  /** The likeliest sense. */
  readonly senseId: string;
  /** Its probability. */
  readonly posterior: number;
  /** How much the frame spoke to the word, 0 to 1. */
  readonly lookedAt: number;
}

/** A frame that hardly spoke to the word does not say that its sense changed. */
const LEAST_LOOK = 0.2;

/**
 * What a clip said about one word over time.
 *
 * @param attention - The word's weights over all frames.
 * @param answers - Each frame asked alone, in order.
 * @param whole - What the clip as a whole says: what holds where no frame alone speaks to the word.
 */
export function wordMoments(
  attention: WordAttention,
  answers: readonly FrameAnswer[],
  { durationSeconds, frameSeconds }: ClipTimes,
  whole: Pick<FrameAnswer, 'senseId' | 'posterior'>,
): WordMoments {
  const perFrame = attention.rows * attention.columns;
  const relevance = answers.map((_, frame) =>
    attention.weights.subarray(frame * perFrame, (frame + 1) * perFrame).reduce((sum, weight) => sum + weight, 0),
  );
  const strongest = relevance.indexOf(Math.max(...relevance));
  const heard = answers.some(({ lookedAt }) => lookedAt >= LEAST_LOOK);
  const segments = heard
    ? segmentsOf(answers, frameSeconds, durationSeconds)
    : [{ fromSeconds: 0, toSeconds: durationSeconds, senseId: whole.senseId, posterior: whole.posterior }];
  return { relevance, strongestSeconds: frameSeconds[strongest]!, segments };
}

/** Frames that spoke, merged where they say the same; the border lies half-way between two that differ. */
function segmentsOf(
  answers: readonly FrameAnswer[],
  frameSeconds: readonly number[],
  durationSeconds: number,
): SenseSegment[] {
  const spoke = answers.map((answer, frame) => ({ ...answer, at: frameSeconds[frame]! }));
  const groups: (typeof spoke)[] = [];
  for (const answer of spoke.filter(({ lookedAt }) => lookedAt >= LEAST_LOOK)) {
    const last = groups.at(-1);
    if (last?.[0]!.senseId === answer.senseId) last.push(answer);
    else groups.push([answer]);
  }
  return groups.map((group, index) => {
    const [before, after] = [groups[index - 1]?.at(-1), groups[index + 1]?.[0]];
    const [first, last] = [group[0]!, group.at(-1)!];
    return {
      fromSeconds: before === undefined ? 0 : (before.at + first.at) / 2,
      toSeconds: after === undefined ? durationSeconds : (last.at + after.at) / 2,
      senseId: first.senseId,
      posterior: group.reduce((sum, { posterior }) => sum + posterior, 0) / group.length,
    };
  });
}
