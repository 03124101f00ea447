import { below, randomOf } from '../random.ts';

/** Resamples that every interval is read from. */
export const RESAMPLES = 1_000;

/** A figure with the interval that holds it with a confidence of 95 %; all null where nothing was counted. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The statistic of as many units drawn with replacement, again and again (Efron, 1979).
 *
 * @param units - Drawn as wholes, so what hangs together must be one unit.
 * @param name - Of the random stream: the same name and units give the same result.
 * @returns One value a resample; NaN where the statistic has none.
 */
export function resample<Unit>(
  units: readonly Unit[],
  statistic: (units: readonly Unit[]) => number | null,
  name: string,
): Float64Array {
  const random = randomOf(name);
  return Float64Array.from({ length: RESAMPLES }, () => {
    const drawn = units.map(() => units[below(random, units.length)]!);
    return statistic(drawn) ?? Number.NaN;
  });
}

/** A value with the 2.5th and 97.5th percentiles of its resamples. */
export function estimateOf(value: number | null, resamples: Float64Array): Estimate {
  const sorted = resamples.filter((each) => !Number.isNaN(each)).sort();
  if (value === null || sorted.length === 0) return { value, low: null, high: null };
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  return { value, low: at(0.025), high: at(0.975) };
}
