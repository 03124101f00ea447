import type { ClipTimes, SenseScore, WordExplanation } from '@wordsight/contracts';
import type { Lexicon } from '@wordsight/sense-lexicon';
import type { Seen } from './look.ts';
import { pullPlane } from './pull-plane.ts';
import { scoreSenses } from './score-senses.ts';
import type { AmbiguousWord } from './text-context.ts';
import { type FrameAnswer, wordMoments } from './word-moments.ts';

/** What one word is explained from. */
export interface WordFindings {
  readonly word: AmbiguousWord;
  /** What it found in the picture, or in all frames of the clip together. */
  readonly seen: Seen;
  /** What it found in each frame alone; absent without a clip. */
  readonly frames?: readonly Seen[] | undefined;
  readonly clip?: ClipTimes | undefined;
}

/** What is the same for all words of a request. */
export interface ScoringFacts {
  readonly lexicon: Lexicon;
  readonly lang: string;
  /** `[d]` by sense id. */
  readonly vectors: ReadonlyMap<string, Float32Array>;
  readonly temperature: number;
  /** Strength of the picture, 0 to 2. */
  readonly gamma: number;
}

/** Scores the senses of one word and says how it came to them. */
export function explainWord(
  { word: { word, entry, alone, inText }, seen, frames, clip }: WordFindings,
  { lexicon, lang, vectors, temperature, gamma }: ScoringFacts,
): WordExplanation {
  const { withPicture, ...where } = seen;
  const candidates = entry.senses.map(({ id }) => vectors.get(id)!);
  const scoresOf = (seenVector: Float32Array) =>
    scoreSenses({ alone, inText, withPicture: seenVector }, candidates, { temperature, gamma });
  const numbers = scoresOf(withPicture);
  const senses = entry.senses.map(
    ({ rank: _rank, kind: _kind, ...sense }, index): SenseScore => ({
      ...sense,
      lemmas: lexicon.lemmasOf(lang, sense.id),
      ...numbers[index]!,
    }),
  );
  senses.sort((left, right) => right.posterior - left.posterior);
  const ranked = senses.map(({ id }) => vectors.get(id)!);

  function answerOf({ withPicture: frameVector, lookedAt }: Seen): FrameAnswer {
    const posteriors = scoresOf(frameVector).map(({ posterior }) => posterior);
    const posterior = Math.max(...posteriors);
    return { senseId: entry.senses[posteriors.indexOf(posterior)]!.id, posterior, lookedAt };
  }
  const whole = { senseId: senses[0]!.id, posterior: senses[0]!.posterior };
  const moments = frames && clip && wordMoments(where.attention!, frames.map(answerOf), clip, whole);
  return {
    start: word.start,
    end: word.end,
    surface: word.text,
    lemma: entry.form,
    senses,
    ...where,
    ...(moments && { moments }),
    plane: pullPlane({ alone, inText, withPicture, candidates: ranked }, senses, gamma),
  };
}
