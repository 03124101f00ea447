import { expectedCalibrationError } from '@wordsight/cli/evaluate';
import type { MapOutcome, PairOutcome, RankingOutcome, SentenceOutcome, SideOutcome } from '../measure/outcomes.ts';
import { auroc } from './auroc.ts';
import { mean } from './mean.ts';

/** A number over some units, or null where there is nothing to count. */
export type Statistic<Unit> = (units: readonly Unit[]) => number | null;

// A word that was not found is a wrong answer. Where an answer is needed to count at all, such a side is left out.

/** Pairs of which both pictures give their own sense. */
export const pairedAccuracy: Statistic<PairOutcome> = (pairs) =>
  mean(pairs.map(({ sides }) => Number(sides.every((side) => side?.right))));

/** The same if the caption alone answered; above 0 only if one caption got two answers. */
export const pairedAccuracyByText: Statistic<PairOutcome> = (pairs) =>
  mean(pairs.map(({ sides }) => Number(sides.every((side) => side?.rightByText))));

/** Pictures that give their own sense. */
export const singleAccuracy: Statistic<PairOutcome> = (pairs) =>
  mean(pairs.flatMap(({ sides }) => sides.map((side) => Number(side?.right ?? false))));

/** Captions whose own answer is the sense that the picture beside them shows. */
export const accuracyByText: Statistic<PairOutcome> = (pairs) =>
  mean(pairs.flatMap(({ sides }) => sides.map((side) => Number(side?.rightByText ?? false))));

/** Unrelated pictures that changed the top sense. */
export const movedByUnrelated: Statistic<PairOutcome> = (pairs) =>
  mean(answered(pairs).map(({ moved }) => Number(moved)));

/** How well "looked at" tells fitting pictures from unrelated ones. */
export const lookedAtAuroc: Statistic<PairOutcome> = (pairs) => {
  const sides = answered(pairs);
  return auroc(
    sides.map(({ lookedAt }) => lookedAt),
    sides.map(({ lookedAtUnrelated }) => lookedAtUnrelated),
  );
};

/** Expected calibration error of the top sense with the right picture. */
export const calibrationError: Statistic<PairOutcome> = (pairs) => {
  const sides = answered(pairs);
  return sides.length === 0 ? null : expectedCalibrationError(sides);
};

/** Sides whose word was not found. */
export const lostWords: Statistic<PairOutcome> = (pairs) =>
  mean(pairs.flatMap(({ sides }) => sides.map((side) => Number(side === undefined))));

/** Deciding sentences that give their sense. */
export const sentenceAccuracy: Statistic<SentenceOutcome> = (sentences) =>
  mean(sentences.map(({ right }) => Number(right)));

/** Rankings with the right picture in the first place. */
export const hitAtOne: Statistic<RankingOutcome> = (rankings) => mean(rankings.map(({ place }) => Number(place === 1)));

/** Mean of one over the place of the right picture; 0 where the word was not found. */
export const meanReciprocalRank: Statistic<RankingOutcome> = (rankings) =>
  mean(rankings.map(({ place }) => (place === undefined ? 0 : 1 / place)));

/** Maps whose answer fades sooner than in random order when what was looked at goes first. */
export const deletionBelowRandom: Statistic<MapOutcome> = (maps) =>
  mean(maps.map((map) => Number(map.deletionBelowRandom)));

/** Maps whose answer comes sooner than in random order when what was looked at comes first. */
export const insertionAboveRandom: Statistic<MapOutcome> = (maps) =>
  mean(maps.map((map) => Number(map.insertionAboveRandom)));

/** Maps whose strongest patch lies on the drawing. */
export const pointing: Statistic<MapOutcome> = (maps) => mean(maps.map((map) => Number(map.pointsAtObject)));

function answered(pairs: readonly PairOutcome[]): SideOutcome[] {
  return pairs.flatMap(({ sides }) => sides.filter((side) => side !== undefined));
}
