import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findFfmpeg } from './find-ffmpeg.ts';
import type { FrameDecoder } from './frame-decoder.ts';
import { readVideo } from './read-video.ts';
import { sampleFrames } from './sample-frames.ts';
import type { SamplingStrategy } from './sampling-strategy.ts';
import { codeOf } from './test/code-of.ts';
import { H264, hasFfmpeg, makeClip, NEEDS_FFMPEG, numberOf } from './test/ffmpeg-clips.ts';
import { assertNothingLeft, processesAtWork, until } from './test/left-behind.ts';
import { allOf } from './test/sample.ts';
import { H264_CLIP, VP8_CLIP } from './test/tiny-clips.ts';

let decoder: FrameDecoder;

beforeAll(async () => {
  decoder = await findFfmpeg({ environment: {} });
});

afterEach(assertNothingLeft);

async function sample(clip: Uint8Array, strategy: SamplingStrategy, by: FrameDecoder = decoder) {
  const source = await readVideo(clip, { decoder: by });
  try {
    return await allOf(sampleFrames(source, strategy, { side: 32 }));
  } finally {
    await source.close();
  }
}

describe('the WebAssembly decoder', () => {
  it.each([
    ['H.264', H264_CLIP],
    ['VP8', VP8_CLIP],
  ])('samples %s exactly', async (_, clip) => {
    const frames = await sample(clip, { kind: 'times', seconds: [0, 0.75, 1.9] });
    expect(frames.map((frame) => [numberOf(frame), Number(frame.timeSeconds.toFixed(6))])).toEqual([
      [0, 0],
      [7, 0.7],
      [19, 1.9],
    ]);
  });

  it('finds changes of scene', async () => {
    const frames = await sample(H264_CLIP, { kind: 'sceneChange', frames: 2, threshold: 0.01 });
    expect(frames[0]?.timeSeconds).toBe(0);
  });

  it.skipIf(!hasFfmpeg)(`sees what the program of this machine sees${NEEDS_FFMPEG}`, async () => {
    const native = await findFfmpeg();
    const clip = makeClip(['-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=10:d=2', ...H264]);
    const strategy = { kind: 'uniform', frames: 3 } as const;
    const [ours, theirs] = [await sample(clip, strategy), await sample(clip, strategy, native)];
    expect(ours.map(({ timeSeconds }) => timeSeconds)).toEqual(theirs.map(({ timeSeconds }) => timeSeconds));
    for (const [index, { pixels }] of ours.entries()) {
      const differences = pixels.map((value, at) => Math.abs(value - (theirs[index]?.pixels[at] ?? 0)));
      expect(Math.max(...differences)).toBeLessThanOrEqual(2);
    }
  });

  it('refuses what the program would refuse', async () => {
    const refusalOf = (clip: Uint8Array) => codeOf(readVideo(clip, { decoder }));
    const at = Buffer.from(H264_CLIP).indexOf('moov', 0, 'latin1');
    expect(await refusalOf(H264_CLIP.subarray(0, at))).toBe('VIDEO_UNREADABLE');
    if (!hasFfmpeg) return;
    const lossless = makeClip(['-f', 'lavfi', '-i', 'testsrc=d=0.2', '-c:v', 'ffv1'], 'mkv');
    expect(await refusalOf(lossless)).toBe('VIDEO_CODEC_UNSUPPORTED');
    const sound = makeClip(['-f', 'lavfi', '-i', 'sine=d=1', '-c:a', 'aac']);
    expect(await refusalOf(sound)).toBe('VIDEO_NO_STREAM');
    const giant = makeClip(['-f', 'lavfi', '-i', 'color=s=5000x5000', '-frames:v', '1', ...H264]);
    expect(await refusalOf(giant)).toBe('VIDEO_FRAME_TOO_LARGE');
  });

  it('is killed in the middle', async () => {
    const signal = AbortSignal.timeout(400);
    expect(await codeOf(readVideo(H264_CLIP, { decoder, signal }))).toBe('ABORTED');
    expect(await codeOf(readVideo(H264_CLIP, { decoder, limits: { ffmpegTimeoutMs: 100 } }))).toBe('TIMEOUT');
    expect(await until(() => processesAtWork().length === 0)).toBe(true);
  });
});
