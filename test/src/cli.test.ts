import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordsightCommand } from './command-line.ts';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

describe('wordsight explain', () => {
  it('prints each ambiguous word with its senses and where its language came from', async () => {
    const { status, stdout } = await wordsightCommand('explain', 'spider.png', 'くもが見える');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^くも, the picture spoke to it \d+ %\n→ spider\.animal: /);
    expect(stdout).toContain('language ja (by script)');
  });

  it('prints one JSON object with plain numbers with --json', async () => {
    const { stdout } = await wordsightCommand('explain', 'mouse-computer.png', 'a mouse on the table', '--json');
    const { words, lang } = JSON.parse(stdout) as { lang: string; words: { attention: { weights: number[] } }[] };
    expect(lang).toBe('en');
    expect(words[0]!.attention.weights).toHaveLength(64);
  });

  it('asks the text alone with - as the picture', async () => {
    const { status, stdout } = await wordsightCommand('explain', '-', 'a mouse on the table');
    expect(status).toBe(0);
    expect(stdout).not.toContain('with picture');
  });

  it.each([
    ['TEXT_EMPTY', ['explain', 'spider.png', '']],
    ['FILE_MISSING', ['explain', 'absent.png', 'a mouse']],
    ['UNSUPPORTED_MEDIA', ['explain', 'README.md', 'a mouse']],
    ['WORD_NOT_AMBIGUOUS', ['explain', 'spider.png', 'hello there']],
    ['LANGUAGE_UNKNOWN', ['explain', 'spider.png', 'a mouse', '--lang', 'tlh']],
    ['FIELD_INVALID', ['explain', 'spider.png', 'a mouse', '--gamma', 'much']],
  ])('refuses with %s and what to do about it, without a stack', async (code, words) => {
    const { status, stdout, stderr } = await wordsightCommand(...words);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.split('\n')).toHaveLength(3); // code and message, mend, nothing
    expect(stderr.startsWith(`${code}: `)).toBe(true);
  });
});

describe('with a folder to write to', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wordsight-cli-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('explain --heatmap draws where the word looked', async () => {
    const file = join(folder, 'where.png');
    const { status } = await wordsightCommand('explain', 'spider.png', '空にくもがある', '--heatmap', file);
    expect(status).toBe(0);
    expect((await readFile(file)).subarray(1, 4).toString()).toBe('PNG');
  });

  it('evaluate measures pairs per language and counts what the lexicon does not cover', async () => {
    const line = (id: string, image: string, text: string, [lang, word, concept]: [string, string, string]) =>
      JSON.stringify({ id, image: join(samples, image), text, lang, word, concept, pair: `${lang}-${word}` });
    const lines = [
      line('1', 'mouse-animal.png', 'a mouse on the table', ['en', 'mouse', 'mouse']),
      line('2', 'mouse-computer.png', 'a mouse on the table', ['en', 'mouse', 'computer-mouse']),
      line('3', 'octopus.png', 'たこが見える', ['ja', 'たこ', 'octopus']),
      line('4', 'kite.png', 'たこが見える', ['ja', 'たこ', 'kite']),
      line('5', 'cloud.png', 'a xylograph', ['en', 'xylograph', 'cloud']),
      line('6', 'cloud.png', 'a mouse on the table', ['en', 'mouse', 'cloud']),
    ];
    const manifest = join(folder, 'manifest.jsonl');
    await writeFile(manifest, lines.join('\n'));
    const { status, stdout } = await wordsightCommand('evaluate', manifest, '--json');
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as Record<string, never> & { languages: Record<string, object>; overall: object };
    expect(report).toMatchObject({ items: 6, overall: { n: 4, uncovered: 2, pairs: 2 } });
    expect(report.languages).toMatchObject({
      en: { n: 2, uncovered: 2, pairs: 1, pairedAccuracy: 1, lookedAtNoPicture: 0 },
      ja: { n: 2, uncovered: 0, pairs: 1, pairedAccuracy: 1 },
    });
    const { stdout: table } = await wordsightCommand('evaluate', manifest);
    expect(table).toMatch(/^6 items\n/);
  });

  it('evaluate measures whether the strongest moment of a clip shows what the caption speaks of', async () => {
    const video = join(samples, 'clips/kite-in-between.mp4');
    const item = { id: '1', video, text: 'たこはどこ', lang: 'ja', word: 'たこ', concept: 'kite', pair: '1' };
    const manifest = join(folder, 'clips.jsonl');
    await writeFile(manifest, JSON.stringify({ ...item, timeline: [2, 5] }));
    const { stdout } = await wordsightCommand('evaluate', manifest, '--json');
    const { overall } = JSON.parse(stdout) as { overall: Record<string, number> };
    expect(overall).toMatchObject({ n: 1, accuracy: 1, timed: 1, momentHitRate: 1 });
    expect(overall['momentHitRateByChance']).toBeCloseTo(3 / 7, 2);
  });
});
