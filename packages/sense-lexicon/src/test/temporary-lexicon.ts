import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Cells of a row, in the order of the file's header. */
export type Cells = readonly string[];

const HEADERS: Readonly<Record<'senses' | 'forms' | 'lemmas', Cells>> = {
  senses: ['sense', 'synset', 'concepts', 'pictured_by', 'gloss'],
  forms: ['form', 'variants', 'sense', 'rank', 'gloss', 'kind', 'part', 'checked'],
  lemmas: ['sense', 'lemma'],
};

/** A small lexicon without a mistake; tests change what they are about. */
export const SMALL: Readonly<Record<string, string>> = {
  'senses.tsv': table('senses', [
    ['crane.bird', '02012849-n', 'wading-bird heron', 'both', 'tall wading bird'],
    ['crane.machine', '', 'crane-machine', 'photos', 'machine that lifts loads'],
    ['cloud.sky', '', 'cloud', 'both', 'white mass in the sky'],
    ['spider.animal', '', 'spider', 'both', 'animal with eight legs'],
    ['necklace.jewel', '', 'necklace', 'photos', 'jewel worn around the neck'],
    ['defeat.event', '', '', 'none', 'losing of a game or a war'],
  ]),
  'forms/en.tsv': table('forms', [
    ['crane', '', 'crane.bird', '1', 'tall wading bird', 'homograph', 'noun', 'omw cldr'],
    ['crane', '', 'crane.machine', '2', 'machine that lifts loads', 'homograph', 'noun', 'omw'],
  ]),
  'forms/ja.tsv': table('forms', [
    ['くも', 'クモ', 'spider.animal', '2', '八本足の虫', 'homophone', 'noun', 'omw cldr'],
    ['くも', 'クモ', 'cloud.sky', '1', '空に浮かぶもの', 'homophone', 'noun', 'cldr'],
  ]),
  'forms/hi.tsv': table('forms', [
    ['हार', 'हारों', 'necklace.jewel', '1', 'गले का गहना', 'homograph', 'noun', 'note: everyday word'],
    ['हार', '', 'defeat.event', '2', 'पराजय', 'homograph', 'noun', 'note: everyday word'],
  ]),
  'lemmas/ja.tsv': table('lemmas', [
    ['spider.animal', '蜘蛛'],
    ['cloud.sky', '雲'],
  ]),
};

/** A file with the header of its kind and these rows; rows of forms that end before `checked` get `omw` there. */
export function table(kind: keyof typeof HEADERS, rows: readonly Cells[]): string {
  const isUnchecked = ({ length }: Cells): boolean => kind === 'forms' && length === HEADERS.forms.length - 1;
  const full = rows.map((cells) => (isUnchecked(cells) ? [...cells, 'omw'] : cells));
  return [HEADERS[kind], ...full].map((cells) => `${cells.join('\t')}\n`).join('');
}

/** Writes files into a new directory that lives as long as the test; `undefined` leaves a file of {@link SMALL} out. */
export async function temporaryLexicon(
  changes: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'wordsight-lexicon-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  for (const [file, content] of Object.entries({ ...SMALL, ...changes })) {
    if (content === undefined) continue;
    await mkdir(dirname(join(directory, file)), { recursive: true });
    await writeFile(join(directory, file), content);
  }
  return directory;
}
