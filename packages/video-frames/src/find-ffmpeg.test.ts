import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFfmpeg } from './find-ffmpeg.ts';
import { readVideo } from './read-video.ts';
import { codeOf } from './test/code-of.ts';
import { hasFfmpeg } from './test/ffmpeg-clips.ts';
import { processesAtWork, assertNothingLeft, until } from './test/left-behind.ts';
import { H264_CLIP } from './test/tiny-clips.ts';

let folder: string;

/** A pair of programs that say they are of some version, and then do something else. */
async function pretend(name: string, version: string, otherwise: string): Promise<string> {
  const directory = await mkdtemp(join(folder, `${name}-`));
  for (const tool of ['ffmpeg', 'ffprobe']) {
    const script = `#!/bin/sh\nif [ "$1" = -version ]; then echo "${tool} version ${version} Copyright"; exit 0; fi\n${otherwise}\n`;
    await writeFile(join(directory, tool), script);
    await chmod(join(directory, tool), 0o755);
  }
  return join(directory, 'ffmpeg');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wordsight-test-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  assertNothingLeft();
});

describe('findFfmpeg', () => {
  it('takes the program that FFMPEG_PATH names before one on PATH', async () => {
    const named = await pretend('named', '7.1', 'exit 1');
    const onPath = await pretend('path', '6.0', 'exit 1');
    const environment = { FFMPEG_PATH: named, PATH: dirname(onPath) };
    expect(await findFfmpeg({ environment })).toMatchObject({ kind: 'native', version: '7.1', passedOver: [] });
    expect(await findFfmpeg({ environment: { PATH: dirname(onPath) } })).toMatchObject({ version: '6.0' });
  });

  it.each([
    ['that is not there', async () => '/no/such/ffmpeg', /no ffmpeg/],
    ['of an old version', () => pretend('old', '4.3.9', 'exit 1'), /older than 4\.4/],
    [
      'that is something else',
      () => pretend('other', '7.1', 'exit 1').then((path) => path.replace(/ffmpeg$/, 'x')),
      /no ffmpeg/,
    ],
    ['that fails', () => pretend('broken', '" ; exit 3 ; "', 'exit 1'), /does not tell/],
  ])('passes over a program %s and says so', async (_, make, reason) => {
    const options = { environment: { FFMPEG_PATH: await make() }, allowWebAssembly: false };
    await expect(findFfmpeg(options)).rejects.toMatchObject({
      code: 'FFMPEG_MISSING',
      message: expect.stringMatching(reason),
      mend: expect.stringContaining('FFMPEG_PATH'),
    });
    const next = await pretend('next', 'n6.1-dev', 'exit 1');
    const environment = { ...options.environment, PATH: dirname(next) };
    const found = await findFfmpeg({ environment });
    expect(found).toMatchObject({ kind: 'native', version: 'n6.1-dev', passedOver: [expect.stringMatching(reason)] });
  });

  it('passes over ffmpeg without ffprobe', async () => {
    const path = await pretend('alone', '7.1', 'exit 1');
    await rm(join(dirname(path), 'ffprobe'));
    const options = { environment: { FFMPEG_PATH: path }, allowWebAssembly: false };
    await expect(findFfmpeg(options)).rejects.toMatchObject({ message: expect.stringContaining('no ffprobe') });
  });

  it('takes a build of a development state for recent', async () => {
    const path = await pretend('git', 'N-109468-gd39b34123d', 'exit 1');
    expect(await findFfmpeg({ environment: { FFMPEG_PATH: path } })).toMatchObject({ kind: 'native' });
  });

  it('takes the WebAssembly build where there is no program', async () => {
    expect(await findFfmpeg({ environment: {} })).toMatchObject({ kind: 'webassembly', version: '5.1.4' });
  });

  it.skipIf(!hasFfmpeg)('finds the program of this machine', async () => {
    expect(await findFfmpeg()).toMatchObject({ kind: 'native', passedOver: [] });
  });

  it('finds nothing where there is nothing', async () => {
    expect(await codeOf(findFfmpeg({ environment: {}, allowWebAssembly: false }))).toBe('FFMPEG_MISSING');
  });
});

describe('a program that misbehaves', () => {
  it('is killed at its time limit with everything it started', async () => {
    const path = await pretend('hangs', '7.1', 'sleep 61 &\nsleep 62');
    const decoder = await findFfmpeg({ environment: { FFMPEG_PATH: path } });
    const start = performance.now();
    expect(await codeOf(readVideo(H264_CLIP, { decoder, limits: { ffmpegTimeoutMs: 300 } }))).toBe('TIMEOUT');
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(await until(() => processesAtWork(/sleep|ffmpeg/).length === 0)).toBe(true);
  });

  it('is killed with everything it started when the caller gives up', async () => {
    const path = await pretend('hangs', '7.1', 'sleep 61 &\nsleep 62');
    const decoder = await findFfmpeg({ environment: { FFMPEG_PATH: path } });
    expect(await codeOf(readVideo(H264_CLIP, { decoder, signal: AbortSignal.timeout(200) }))).toBe('ABORTED');
    expect(await until(() => processesAtWork(/sleep|ffmpeg/).length === 0)).toBe(true);
  });

  it('does not keep the caller waiting for what it started and left behind', async () => {
    const path = await pretend('forks', '7.1', 'sleep 61 &\nexit 1');
    const decoder = await findFfmpeg({ environment: { FFMPEG_PATH: path } });
    const start = performance.now();
    expect(await codeOf(readVideo(H264_CLIP, { decoder }))).toBe('VIDEO_UNREADABLE');
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(await until(() => processesAtWork(/sleep/).length === 0)).toBe(true);
  });

  it.each(['SEGV', 'ABRT', 'KILL'])('makes the clip unreadable when it dies of SIG%s', async (signal) => {
    const path = await pretend('dies', '7.1', `kill -${signal} $$`);
    const decoder = await findFfmpeg({ environment: { FFMPEG_PATH: path } });
    expect(await codeOf(readVideo(H264_CLIP, { decoder }))).toBe('VIDEO_UNREADABLE');
  });

  it('has run out of time when it dies of its limit of processor time', async () => {
    const path = await pretend('burns', '7.1', 'kill -XCPU $$');
    const decoder = await findFfmpeg({ environment: { FFMPEG_PATH: path } });
    expect(await codeOf(readVideo(H264_CLIP, { decoder }))).toBe('TIMEOUT');
  });

  it('is missing when it disappears after it was found', async () => {
    const path = await pretend('gone', '7.1', 'exit 1');
    const decoder = await findFfmpeg({ environment: { FFMPEG_PATH: path } });
    await rm(dirname(path), { recursive: true });
    expect(await codeOf(readVideo(H264_CLIP, { decoder }))).toBe('FFMPEG_MISSING');
  });

  it('sees nothing of the environment', async () => {
    const path = await pretend('curious', '7.1', '[ -z "$HOME$USER$FFMPEG_PATH" ] && exit 1\nkill -SEGV $$');
    const decoder = await findFfmpeg({ environment: { FFMPEG_PATH: path } });
    await expect(readVideo(H264_CLIP, { decoder })).rejects.toMatchObject({
      code: 'VIDEO_UNREADABLE',
      message: expect.not.stringContaining('SIGSEGV'),
    });
  });
});
