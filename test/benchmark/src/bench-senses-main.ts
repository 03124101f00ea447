import { writeFileSync } from 'node:fs';
import { openLexicon } from '@wordsight/sense-lexicon';
import { createWordsight, WordsightError } from 'wordsight';
import { readHeldOutPictures } from './data/held-out-pictures.ts';
import { hasSharedData } from './data/shared-data.ts';
import { heldOutTexts } from './data/texts.ts';
import { pictureMaker } from './draw/picture-maker.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { markdown } from './report/markdown.ts';
import { reportJson } from './report/report-json.ts';
import { tables } from './report/tables.ts';
import { runBenchmark } from './run-benchmark.ts';
import { defineSet } from './set/define-set.ts';
import { setFacts } from './set/set-facts.ts';
import { checkSet, writeSetFile } from './set/set-file.ts';
import { SET_SEED, SET_VERSION } from './set/set-version.ts';

/** Pictures kept encoded, 64 KiB each: more than one language uses, so that each is encoded once. */
const CACHED_PICTURES = 4_096;

async function main(options: BenchOptions): Promise<void> {
  if (!hasSharedData) throw dataMissing();
  const [lexicon, pictures] = [await openLexicon(), readHeldOutPictures()];
  const set = defineSet({ lexicon, textsOf: heldOutTexts, pictures, version: SET_VERSION, seed: SET_SEED });
  const facts = setFacts(set);
  if (options.writeSet) return writeSetFile(facts);
  checkSet(facts);
  const wordsight = await createWordsight({
    cachedPictures: CACHED_PICTURES,
    // A ranking reads ten pictures at once; nobody else waits here.
    limits: { queuedRequests: 1_024, engineTimeoutMs: 120_000 },
  });
  try {
    const onProgress = (line: string) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${line}`);
    const parts = { wordsight, set, facts, pictureOf: pictureMaker(set.pictures, pictures), onProgress };
    const report = await runBenchmark(parts, options);
    onProgress('');
    const { version, sha256 } = report.set;
    console.log(`set ${version} (${sha256.slice(0, 12)}), ${report.seconds.toFixed(0)} s\n\n${tables(report)}`);
    if (options.json !== undefined) writeFileSync(options.json, reportJson(report));
    if (options.markdown !== undefined) writeFileSync(options.markdown, markdown(report));
  } finally {
    await wordsight.close();
  }
}

function dataMissing(): WordsightError {
  return new WordsightError('FILE_MISSING', {
    message: 'Expected the evaluation pictures beside the checkout, in ../shared/data, and found none.',
    mend: 'Put them there, or name their folder in WORDSIGHT_DATA.',
  });
}

try {
  // npm moves into the repository's root; paths were meant from where the person stood.
  await main(readOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd()));
} catch (error) {
  if (!WordsightError.isInstance(error)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n${error.mend}\n`);
  process.exitCode = 1;
}
