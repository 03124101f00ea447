import type { BenchmarkReport } from './benchmark-report.ts';
import { tables } from './tables.ts';

/** The report as a page: what was measured, how to measure it again, the tables. */
export function markdown(report: BenchmarkReport): string {
  const { date, commit, model, set, most, maps, resamples, seconds } = report;
  const untrained = Object.keys(report.languages).filter((lang) => !model.languages.includes(lang));
  return `# Benchmark: which sense does a word have?

Written by \`npm run bench:senses\`; do not edit. What the columns mean, and why the text alone gets no pair: [test/benchmark/README.md](../test/benchmark/README.md).

- Model: ${model.name} ${model.version}, manifest \`${model.manifestSha256}\`.${untrained.length === 0 ? '' : ` Not trained on ${untrained.join(', ')}.`}
- Set: version ${set.version}, seed ${set.seed}, \`${set.sha256}\`. At most ${most} pairs and rankings per language and kind of picture, and ${most} sentences; at most ${maps} maps of each kind.
- Code: commit \`${commit.id}\`${commit.changed ? ' with changes' : ''}, ${date.slice(0, 10)}, ${seconds.toFixed(0)} s of questions.
- In parentheses: 95 % of ${resamples} bootstrap resamples over pairs, sentences or rankings, seeded. The mean gives every language the same weight.

${tables(report)}
`;
}
