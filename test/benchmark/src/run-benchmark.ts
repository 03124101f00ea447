import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultModelDirectory } from '@wordsight/model-store';
import type { Wordsight } from 'wordsight';
import type { PictureMaker } from './draw/picture-maker.ts';
import { RESAMPLES } from './figures/bootstrap.ts';
import { summarise } from './figures/summarise.ts';
import { measureLanguage } from './measure/measure-language.ts';
import type { LanguageOutcomes } from './measure/outcomes.ts';
import type { BenchOptions } from './options.ts';
import { wrongOption } from './options.ts';
import type { BenchmarkReport } from './report/benchmark-report.ts';
import { readCommit } from './report/read-commit.ts';
import type { BenchmarkSet } from './set/define-set.ts';
import type { SetFacts } from './set/set-facts.ts';

/** What a run needs besides its options. */
export interface BenchmarkParts {
  readonly wordsight: Wordsight;
  readonly set: BenchmarkSet;
  readonly facts: SetFacts;
  readonly pictureOf: PictureMaker;
  readonly onProgress: (line: string) => void;
}

/** Measures the model on the set, language by language. Throws `FIELD_INVALID` for a language the set does not have. */
export async function runBenchmark(parts: BenchmarkParts, options: BenchOptions): Promise<BenchmarkReport> {
  const { wordsight, set, facts, onProgress } = parts;
  const unknown = options.languages?.find((lang) => !set.languages.some((each) => each.lang === lang));
  if (unknown !== undefined)
    throw wrongOption(`--languages of ${Object.keys(facts.languages).join(', ')}`, `"${unknown}"`);
  const chosen = set.languages.filter(({ lang }) => options.languages?.includes(lang) ?? true);
  const outcomes: LanguageOutcomes[] = [];
  for (const language of chosen) {
    const say = (done: number, total: number) => onProgress(`${language.lang}: ${done} of ${total}`);
    outcomes.push(await measureLanguage({ ...parts, pictures: set.pictures }, language, options, say));
  }
  const { name, version, languages } = wordsight.model;
  const manifest = readFileSync(join(defaultModelDirectory(), 'manifest.json'));
  return {
    date: new Date().toISOString(),
    commit: readCommit(),
    model: { name, version, manifestSha256: createHash('sha256').update(manifest).digest('hex'), languages },
    set: { version: facts.version, seed: facts.seed, sha256: facts.sha256 },
    most: options.pairs,
    maps: options.maps,
    resamples: RESAMPLES,
    seconds: outcomes.reduce((sum, { seconds }) => sum + seconds, 0),
    ...summarise(outcomes),
  };
}
