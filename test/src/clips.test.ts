import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { attentionOf, type ClipProgress, createWordsight, type Wordsight } from 'wordsight';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsightCommand } from './command-line.ts';

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;
const sample = (name: string): string => fileURLToPath(new URL(`../../samples/${name}.png`, import.meta.url));

describe.skipIf(!hasFfmpeg)(hasFfmpeg ? 'clips' : 'clips (skipped: no ffmpeg on PATH to make some with)', () => {
  let wordsight: Wordsight;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wordsight-clips-'));
    wordsight = await createWordsight();
  });
  afterAll(async () => {
    await wordsight.close();
    await rm(folder, { recursive: true });
  });

  /** A clip that shows sample pictures one after the other, so many seconds each. */
  const clipOf = async (seconds: number, ...names: string[]): Promise<string> => {
    const file = join(folder, `${names.join('-')}.mp4`);
    const inputs = names.flatMap((name) => ['-loop', '1', '-t', String(seconds), '-i', sample(name)]);
    const chain = `${names.map((_, index) => `[${index}]`).join('')}concat=n=${names.length}:v=1,fps=10,format=yuv420p`;
    await promisify(execFile)('ffmpeg', ['-nostdin', '-y', '-v', 'error', ...inputs, '-filter_complex', chain, file]);
    return file;
  };

  it('settle a word as the picture they show does', async () => {
    const text = 'a mouse on the table';
    const { words, clip, picture } = await wordsight.explain({
      text,
      video: await clipOf(2, 'mouse-computer'),
      frames: 4,
    });
    expect(words[0]!.senses[0]!.id).toBe('mouse.computer');
    expect(words[0]!.attention).toMatchObject({ frames: 4, rows: 8, columns: 8 });
    expect(words[0]!.moments!.segments).toHaveLength(1);
    expect(clip!.durationSeconds).toBeCloseTo(2, 1);
    expect(clip!.frameSeconds).toHaveLength(4);
    expect(picture).toEqual({ width: 512, height: 512 });
  });

  it('give a word two senses in turn, and say when', async () => {
    const video = await readFile(await clipOf(3, 'bat-animal', 'bat-baseball'));
    const { words } = await wordsight.explain({ text: 'there is a bat', video, frames: 12 });
    const { segments, relevance } = words[0]!.moments!;
    expect(segments.map(({ senseId }) => senseId)).toEqual(['bat.animal', 'bat.sports']);
    expect(Math.abs(segments[0]!.toSeconds - 3)).toBeLessThan(0.5);
    expect(relevance.reduce((sum, share) => sum + share, 0)).toBeCloseTo(words[0]!.lookedAt, 4);
  });

  it('tell how far they are, stage by stage, and when their words are best seen', async () => {
    const told: ClipProgress[] = [];
    const video = await clipOf(2, 'bridge', 'mouse-animal', 'rain');
    const { clip } = await wordsight.explain({ text: 'a mouse', video, onProgress: (progress) => told.push(progress) });
    const stages = [...new Set(told.map(({ stage }) => stage))];
    expect(stages).toEqual(['probing', 'sampling', 'encoding', 'attending']);
    const { durationSeconds, frameSeconds, moments } = clip!;
    const total = frameSeconds.length;
    expect(told.at(-1)).toEqual({ stage: 'attending', done: total, total, clipSeconds: durationSeconds });
    expect(Math.abs(moments[0]!.fromSeconds - 2)).toBeLessThan(0.5);
    expect(Math.abs(moments[0]!.toSeconds - 4)).toBeLessThan(0.5);
  });

  it('come with their frames, over which maps can be drawn', async () => {
    const video = await clipOf(2, 'mouse-animal', 'mouse-computer');
    const { stills, attention } = await wordsight.inspect({ text: 'a mouse on the table', video, frames: 4 });
    expect(stills).toHaveLength(4);
    const last = attentionOf(attention!, 0, { frame: 3 });
    expect([last.frames, last.weights.length]).toEqual([1, 64]);
    const png = await wordsight.heatmap({ image: stills![3]!, word: { attention: last } });
    expect(Buffer.from(png).readUInt32BE(16)).toBe(384);
  });

  it('may be asked side by side with many frames each', async () => {
    const video = await clipOf(4, 'kite');
    const asked = [57, 58, 59, 60].map((frames) => wordsight.explain({ text: 'たこが見える', video, frames }));
    expect((await Promise.all(asked)).map(({ clip }) => clip!.frameSeconds.length > 30)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('cost only text and core when asked again with another query', async () => {
    const video = new Uint8Array(await readFile(await clipOf(1, 'octopus')));
    const first = await wordsight.explain({ text: 'たこが見える', video, frames: 2 });
    const again = await wordsight.explain({ text: 'ここにたこ', video, frames: 2 });
    expect(again.clip!.frameSeconds).toEqual(first.clip!.frameSeconds);
    expect(again.milliseconds.picture).toBeLessThan(first.milliseconds.picture);
  });

  it('are told by the command line with the parts in which a word changes', async () => {
    const file = await clipOf(2, 'mouse-animal', 'mouse-computer');
    const { stdout } = await wordsightCommand('explain', file, 'a mouse on the table');
    expect(stdout).toMatch(/0\.0 s to \d\.\d s: mouse\.animal \d+ %\n {2}\d\.\d s to 4\.0 s: mouse\.computer/);
    const drawn = await wordsightCommand('explain', file, 'a mouse', '--heatmap', join(folder, 'x.png'));
    expect([drawn.status, drawn.stderr]).toEqual([0, '']);
    expect((await readFile(join(folder, 'x.png'))).subarray(1, 4).toString()).toBe('PNG');
  });

  it.each([
    ['UNSUPPORTED_MEDIA', () => ({ video: new TextEncoder().encode('#EXTM3U\nhttp://127.0.0.1/x.ts') })],
    ['FILE_EMPTY', () => ({ video: new Uint8Array() })],
    ['FIELD_INVALID', () => ({ video: new Uint8Array(1), image: sample('octopus') })],
    ['FIELD_INVALID', () => ({ video: new Uint8Array(1), frames: 65 })],
  ])('are refused with %s when they are none', async (code, media) => {
    await expect(wordsight.explain({ text: 'a mouse', ...media() })).rejects.toMatchObject({ code });
  });
});
