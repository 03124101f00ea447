import type { Explanation, WordExplanation } from 'wordsight';
import { plainNumbers } from '../http/plain-numbers.ts';
import type { ExplanationBody } from '../schemas/explanation-schemas.ts';

/** An explanation as it goes over the wire: plain lists, and where to find it again. */
export function bodyOf({ words, clip, ...rest }: Explanation, id: string, expiresAt: Date): ExplanationBody {
  return {
    id,
    ...rest,
    ...(clip && {
      clip: { ...clip, frameSeconds: [...clip.frameSeconds], moments: clip.moments.map((moment) => ({ ...moment })) },
    }),
    warnings: [...rest.warnings],
    words: words.map(wordOf),
    expiresAt: expiresAt.toISOString(),
  };
}

function wordOf(
  { attention, moments, senses, plane, ...word }: WordExplanation,
  index: number,
): ExplanationBody['words'][number] {
  return {
    index,
    ...word,
    senses: senses.map((sense) => ({ ...sense, concepts: [...sense.concepts], lemmas: [...sense.lemmas] })),
    ...(attention && { attention: { ...attention, weights: plainNumbers(attention.weights) } }),
    ...(moments && {
      moments: {
        ...moments,
        relevance: plainNumbers(moments.relevance),
        segments: moments.segments.map((segment) => ({ ...segment })),
      },
    }),
    plane: {
      alone: [...plane.alone],
      text: [...plane.text],
      picture: [...plane.picture],
      senses: plane.senses.map(({ id, at }) => ({ id, at: [...at] })),
    },
  };
}
