import type { LanguageOutcomes } from '../measure/outcomes.ts';
import { type Estimate, estimateOf, RESAMPLES } from './bootstrap.ts';
import { FIGURE_NAMES, FIGURES, type FigureName, type Measured } from './figures.ts';
import { mean } from './mean.ts';

/** One figure of one language, with the number of pairs, sentences or rankings it was counted over. */
export interface CountedEstimate extends Estimate {
  readonly count: number;
}

export type Summary = Readonly<Record<FigureName, CountedEstimate>>;

/** The figures of each language, and their means over languages: a language with few words counts as much as any other. */
export interface Figures {
  readonly languages: Readonly<Record<string, Summary>>;
  readonly macro: Summary;
}

/** Sums up outcomes; the same outcomes give the same intervals. */
export function summarise(outcomes: readonly LanguageOutcomes[]): Figures {
  const byName = (estimate: (name: FigureName) => CountedEstimate): Summary =>
    Object.fromEntries(FIGURE_NAMES.map((name) => [name, estimate(name)])) as Summary;
  const measured = new Map(
    outcomes.map((each) => [each.lang, new Map(FIGURE_NAMES.map((name) => [name, FIGURES[name](each)]))]),
  );
  const languages = [...measured].map(([lang, figures]) => {
    return [lang, byName((name) => toEstimate(figures.get(name)!))] as const;
  });
  const macro = byName((name) => toEstimate(meanOf([...measured.values()].map((figures) => figures.get(name)!))));
  return { languages: Object.fromEntries(languages), macro };
}

function toEstimate({ value, resamples, count }: Measured): CountedEstimate {
  return { ...estimateOf(value, resamples), count };
}

/** Each resample of the mean is the mean of one resample of every language that has the figure. */
function meanOf(languages: readonly Measured[]): Measured {
  const counted = languages.filter(({ value }) => value !== null);
  const resamples = Float64Array.from({ length: RESAMPLES }, (_, index) => {
    const values = counted.map(({ resamples }) => resamples[index]!).filter((value) => !Number.isNaN(value));
    return mean(values) ?? Number.NaN;
  });
  const value = mean(counted.map(({ value }) => value!));
  return { value, resamples, count: counted.reduce((sum, { count }) => sum + count, 0) };
}
