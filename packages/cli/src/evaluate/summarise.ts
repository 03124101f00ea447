import type { Answer } from './ask-item.ts';
import { expectedCalibrationError } from './calibration.ts';
import type { ManifestItem } from './manifest.ts';

/** One item with its three answers; without any where the word or the concept is not covered. */
export interface Outcome {
  readonly item: ManifestItem;
  readonly answers?: {
    readonly right: Answer;
    readonly none: Answer;
    /** Absent when no unrelated picture was at hand. */
    readonly wrong?: Answer;
  };
}

/** Figures over some items; shares are 0 to 1, and null where nothing was counted. */
export interface Summary {
  /** Items the lexicon covers. */
  readonly n: number;
  /** Items whose word or concept is outside the lexicon; in no other figure. */
  readonly uncovered: number;
  readonly accuracy: number | null;
  readonly accuracyNoPicture: number | null;
  readonly accuracyWrongPicture: number | null;
  /** How often an unrelated picture changed the top sense from what the text alone said. */
  readonly movedByWrongPicture: number | null;
  /** Pairs with two covered items. */
  readonly pairs: number;
  /** Pairs with both items right. */
  readonly pairedAccuracy: number | null;
  readonly lookedAt: number | null;
  readonly lookedAtNoPicture: number | null;
  readonly lookedAtWrongPicture: number | null;
  /** Expected calibration error of the top sense with the right picture. */
  readonly ece: number | null;
  /** Median wall time of one question with its picture or clip, in milliseconds. */
  readonly milliseconds: number | null;
  /** Covered clips that say when they show their concept. */
  readonly timed: number;
  /** How often the moment that spoke the most to the word lies where a timed clip shows its concept. */
  readonly momentHitRate: number | null;
  /** What a moment taken at random would hit of the same clips. */
  readonly momentHitRateByChance: number | null;
}

/** Sums up outcomes; see {@link Summary}. */
export function summarise(outcomes: readonly Outcome[]): Summary {
  const covered = outcomes.flatMap(({ item, answers }) => (answers === undefined ? [] : [{ item, ...answers }]));
  const pairs = new Map<string, boolean[]>();
  for (const { item, right } of covered) {
    const key = `${item.lang}\n${item.pair}`;
    pairs.set(key, [...(pairs.get(key) ?? []), right.right]);
  }
  const complete = [...pairs.values()].filter((hits) => hits.length >= 2);
  const timed = covered.flatMap((each) => timedOf(each));
  const wrong = covered.flatMap((each) => (each.wrong === undefined ? [] : [{ ...each, wrong: each.wrong }]));
  return {
    n: covered.length,
    uncovered: outcomes.length - covered.length,
    accuracy: mean(covered.map(({ right }) => Number(right.right))),
    accuracyNoPicture: mean(covered.map(({ none }) => Number(none.right))),
    accuracyWrongPicture: mean(wrong.map((each) => Number(each.wrong.right))),
    movedByWrongPicture: mean(wrong.map((each) => Number(each.wrong.top !== each.none.top))),
    pairs: complete.length,
    pairedAccuracy: mean(complete.map((hits) => Number(hits.every(Boolean)))),
    lookedAt: mean(covered.map(({ right }) => right.lookedAt)),
    lookedAtNoPicture: mean(covered.map(({ none }) => none.lookedAt)),
    lookedAtWrongPicture: mean(wrong.map((each) => each.wrong.lookedAt)),
    ece: covered.length === 0 ? null : expectedCalibrationError(covered.map(({ right }) => right)),
    milliseconds: median(covered.map(({ right }) => right.milliseconds)),
    timed: timed.length,
    momentHitRate: mean(timed.map(({ hit }) => Number(hit))),
    momentHitRateByChance: mean(timed.map(({ share }) => share)),
  };
}

/** Whether the strongest moment hit, and which share of the clip there was to hit; empty without a timeline. */
function timedOf({ item: { timeline }, right }: { item: ManifestItem; right: Answer }) {
  if (timeline === undefined || right.clip === undefined) return [];
  const [from, to] = timeline;
  const { strongestSeconds, durationSeconds } = right.clip;
  return [
    { hit: from <= strongestSeconds && strongestSeconds <= to, share: Math.min(1, (to - from) / durationSeconds) },
  ];
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number | null {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? null;
}
