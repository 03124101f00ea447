import { afterEach, describe, expect, it } from 'vitest';
import { readVideo } from './read-video.ts';
import { sampleFrames } from './sample-frames.ts';
import type { SamplingStrategy } from './sampling-strategy.ts';
import { codeOf } from './test/code-of.ts';
import { hasFfmpeg, makeClip, NEEDS_FFMPEG } from './test/ffmpeg-clips.ts';
import { assertNothingLeft, processesAtWork, temporaryDirectories, until } from './test/left-behind.ts';
import { allOf } from './test/sample.ts';
import { H264_CLIP } from './test/tiny-clips.ts';

afterEach(assertNothingLeft);

describe.skipIf(!hasFfmpeg)(`stopping early${NEEDS_FFMPEG}`, () => {
  const long = (): Buffer =>
    makeClip([
      '-f',
      'lavfi',
      '-i',
      'testsrc2=s=1280x720:r=30:d=20',
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-pix_fmt',
      'yuv420p',
    ]);

  it('ends the decoder at once when its reader breaks off, aborts or closes the clip', async () => {
    const clip = long();
    const source = await readVideo(clip);
    const strategy = { kind: 'uniform', frames: 64 } as const;
    for await (const _ of sampleFrames(source, strategy, { side: 32 })) break;
    expect(processesAtWork()).toEqual([]);

    const controller = new AbortController();
    const aborting = async () => {
      for await (const _ of sampleFrames(source, strategy, { side: 32, signal: controller.signal })) controller.abort();
    };
    expect(await codeOf(aborting())).toBe('ABORTED');
    expect(processesAtWork()).toEqual([]);

    const closing = async () => {
      for await (const _ of sampleFrames(source, strategy, { side: 32 })) void source.close();
    };
    expect(await codeOf(closing())).toBe('ABORTED');
    await source.close();
    expect(processesAtWork()).toEqual([]);
    expect(temporaryDirectories()).toEqual([]);
  });

  it('does not wait for a reader that has gone away without a word', async () => {
    const source = await readVideo(long());
    const frames = sampleFrames(source, { kind: 'uniform', frames: 64 }, { side: 32 });
    await frames.next();
    const waiting = sampleFrames(source, { kind: 'sceneChange', frames: 4 }, { side: 32 }).next();
    const code = codeOf(waiting);
    await source.close();
    expect(await code).toBe('ABORTED');
    expect(processesAtWork()).toEqual([]);
    expect(temporaryDirectories()).toEqual([]);
  });

  it('can be called off while it reads, scans and waits for its first frame', async () => {
    const clip = long();
    for (const delayMs of [0, 30, 100, 160]) {
      const signal = AbortSignal.timeout(delayMs);
      const work = readVideo(clip, { signal }).then((source) => source.close());
      expect([undefined, 'ABORTED']).toContain(await codeOf(work));
      expect(temporaryDirectories()).toEqual([]);
      expect(processesAtWork()).toEqual([]);
    }
    const source = await readVideo(clip);
    const take = (strategy: SamplingStrategy) => {
      const options = { side: 32, signal: AbortSignal.timeout(150) };
      return codeOf(allOf(sampleFrames(source, strategy, options)));
    };
    expect(await take({ kind: 'sceneChange', frames: 4 })).toBe('ABORTED');
    expect(await take({ kind: 'uniform', frames: 64 })).toBe('ABORTED');
    expect(await until(() => processesAtWork().length === 0)).toBe(true);
    await source.close();
  });

  it('is refused before it starts when its signal has fired already', async () => {
    expect(await codeOf(readVideo(H264_CLIP, { signal: AbortSignal.abort() }))).toBe('ABORTED');
  });
});
