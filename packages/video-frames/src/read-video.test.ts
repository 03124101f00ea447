import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readVideo } from './read-video.ts';
import { codeOf } from './test/code-of.ts';
import { H264, hasEncoder, hasFfmpeg, makeClip, NEEDS_FFMPEG, numbered } from './test/ffmpeg-clips.ts';
import { turned } from './test/turned.ts';
import { assertNothingLeft, temporaryDirectories } from './test/left-behind.ts';
import { H264_CLIP } from './test/tiny-clips.ts';
import type { VideoSource } from './video-source.ts';

/** What a clip is found to be; closed again. */
async function look(clip: Uint8Array | string): Promise<VideoSource> {
  const source = await readVideo(clip);
  await source.close();
  return source;
}

afterEach(assertNothingLeft);

describe('readVideo', () => {
  it('says how long, how large, how fast and in which codec a clip is', async () => {
    expect(await look(H264_CLIP)).toMatchObject({
      durationSeconds: 2,
      width: 64,
      height: 64,
      frameRate: 10,
      frameCount: 20,
      codec: 'h264',
      rotationDegrees: 0,
      hasVariableRate: false,
      warnings: [],
    });
  });

  it('takes a path, whatever the name says', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wordsight-test-'));
    const path = join(folder, '-i http:|x; $(y) \u202e.jpg');
    await writeFile(path, H264_CLIP);
    expect(await look(path)).toMatchObject({ frameCount: 20 });
    await rm(folder, { recursive: true });
  });

  it('never lets a name or a byte of the caller into a command', async () => {
    const { findFfmpeg } = await import('./find-ffmpeg.ts');
    const decoder = await findFfmpeg();
    const folder = await mkdtemp(join(tmpdir(), 'wordsight-test-'));
    const path = join(folder, 'clip-of-mine.mp4');
    await writeFile(path, H264_CLIP);
    const words: string[] = [];
    const watched = {
      ...decoder,
      start: (run: Parameters<typeof decoder.start>[0]) => {
        words.push(...run.arguments);
        return decoder.start(run);
      },
    };
    await (await readVideo(path, { decoder: watched })).close();
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((word) => word.includes('mine') || word.includes(folder))).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('can be closed twice and by `await using`', async () => {
    const source = await readVideo(H264_CLIP);
    expect(temporaryDirectories()).toHaveLength(1);
    await source[Symbol.asyncDispose]();
    expect(temporaryDirectories()).toEqual([]);
    await source.close();
  });

  it.each(['/no/such/file.mp4', tmpdir(), '/dev/null'])('finds no clip at %s', async (path) => {
    expect(await codeOf(readVideo(path))).toMatch(/FILE_MISSING/);
  });

  it.skipIf(!hasFfmpeg)(`reads what cameras, browsers and editors write${NEEDS_FFMPEG}`, async () => {
    const live = makeClip([...numbered({}), '-c:v', 'libvpx-vp9', '-live', '1'], 'webm');
    expect(await look(live), 'without a duration').toMatchObject({ durationSeconds: 3, frameCount: 30, codec: 'vp9' });
    const fragmented = makeClip([...numbered({}), ...H264, '-movflags', 'frag_keyframe+empty_moov']);
    expect(await look(fragmented), 'in fragments').toMatchObject({ durationSeconds: 3, frameCount: 30 });
    const sounding = makeClip([...numbered({}), '-f', 'lavfi', '-i', 'sine=d=3', ...H264, '-c:a', 'aac'], 'mov');
    expect(await look(sounding), 'with sound').toMatchObject({ frameCount: 30 });
    const odd = makeClip([...numbered({ size: '75x33' }), '-c:v', 'libx264', '-pix_fmt', 'yuv444p']);
    expect(await look(odd), 'of odd sides').toMatchObject({ width: 75, height: 33 });
    const tiny = makeClip([...numbered({ size: '2x2' }), '-c:v', 'mpeg4']);
    expect(await look(tiny), 'of 2 × 2 px').toMatchObject({ width: 2, height: 2, codec: 'mpeg4' });
    const wide = makeClip([...numbered({}), '-vf', 'setsar=2', ...H264]);
    expect(await look(wide), 'of wide pixels').toMatchObject({ width: 128, height: 64 });
    const one = makeClip([...numbered({}), '-frames:v', '1', ...H264]);
    expect(await look(one), 'of one frame').toMatchObject({ frameCount: 1, durationSeconds: 0.1 });
    const burst = makeClip([...numbered({ rate: 90_000, seconds: 0.01 }), ...H264]);
    expect(await look(burst), 'of 900 frames in a hundredth of a second').toMatchObject({ frameCount: 900 });
  });

  it.skipIf(!hasFfmpeg)(`tells how a clip is turned and sees it upright${NEEDS_FFMPEG}`, async () => {
    const upright = makeClip([...numbered({ size: '96x64' }), ...H264]);
    for (const degrees of [0, 90, 180, 270] as const) {
      const [width, height] = degrees % 180 === 0 ? [96, 64] : [64, 96];
      expect(await look(turned(upright, degrees))).toMatchObject({ width, height, rotationDegrees: degrees });
    }
  });

  it.skipIf(!hasFfmpeg)(`tells a variable rate from one that a container rounds${NEEDS_FFMPEG}`, async () => {
    const steady = makeClip([...numbered({ rate: 30 }), '-c:v', 'libvpx-vp9'], 'webm');
    expect(await look(steady)).toMatchObject({ hasVariableRate: false });
    const timing = ['-vf', 'setpts=PTS*(1+mod(N\\,3))', '-vsync', 'passthrough'];
    expect(await look(makeClip([...numbered({}), ...timing, ...H264]))).toMatchObject({ hasVariableRate: true });
  });

  it.skipIf(!hasFfmpeg)(`uses what is there of a file that is cut off, and says so${NEEDS_FFMPEG}`, async () => {
    const whole = makeClip(['-f', 'lavfi', '-i', 'testsrc2=s=320x240:r=10:d=3', ...H264, '-movflags', '+faststart']);
    const source = await look(whole.subarray(0, whole.length * 0.6));
    expect(source.warnings).toContain('cut-off');
    expect(source.frameCount).toBeGreaterThan(5);
    expect(source.frameCount).toBeLessThan(30);
    const webm = makeClip([...numbered({}), '-c:v', 'libvpx-vp9'], 'webm');
    expect((await look(webm.subarray(0, webm.length * 0.8))).warnings).toContain('cut-off');
  });

  it.skipIf(!hasFfmpeg || !hasEncoder('libx265'))('reads HEVC of ten bits', async () => {
    const clip = makeClip([
      ...numbered({}),
      '-c:v',
      'libx265',
      '-pix_fmt',
      'yuv420p10le',
      '-x265-params',
      'log-level=0',
    ]);
    expect(await look(clip)).toMatchObject({ codec: 'hevc', frameCount: 30 });
  });

  it.skipIf(!hasFfmpeg || !hasEncoder('libsvtav1'))('reads AV1', async () => {
    const clip = makeClip([...numbered({ seconds: 1 }), '-c:v', 'libsvtav1', '-preset', '8']);
    expect(await look(clip)).toMatchObject({ codec: 'av1', frameCount: 10 });
  });

  it.skipIf(!hasFfmpeg || !hasEncoder('libvpx-vp9'))('reads VP9 with transparency', async () => {
    const clip = makeClip([...numbered({}), '-c:v', 'libvpx-vp9', '-pix_fmt', 'yuva420p'], 'webm');
    expect(await look(clip)).toMatchObject({ codec: 'vp9', frameCount: 30 });
  });
});
