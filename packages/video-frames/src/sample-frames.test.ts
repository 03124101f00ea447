import { afterEach, describe, expect, it } from 'vitest';
import { readVideo } from './read-video.ts';
import { type SamplingProgress, sampleFrames } from './sample-frames.ts';
import type { SamplingStrategy } from './sampling-strategy.ts';
import { codeOf } from './test/code-of.ts';
import { numberOf } from './test/ffmpeg-clips.ts';
import { assertNothingLeft } from './test/left-behind.ts';
import { allOf, numbersAndTimes, sample } from './test/sample.ts';
import { H264_CLIP, VP8_CLIP } from './test/tiny-clips.ts';

afterEach(assertNothingLeft);

describe('sampleFrames', () => {
  it.each([
    ['H.264', H264_CLIP],
    ['VP8', VP8_CLIP],
  ])('takes the frame in the middle of each equal part of %s', async (_, clip) => {
    const expected = [2, 7, 12, 17].map((number) => [number, number / 10]);
    expect(await numbersAndTimes(clip, { kind: 'uniform', frames: 4 })).toEqual(expected);
  });

  it('takes a frame at even distances', async () => {
    const expected = [0, 4, 8, 12, 16].map((number) => [number, number / 10]);
    expect(await numbersAndTimes(H264_CLIP, { kind: 'rate', framesPerSecond: 2.5 })).toEqual(expected);
    expect(await numbersAndTimes(VP8_CLIP, { kind: 'rate', framesPerSecond: 0.1 })).toEqual([[0, 0]]);
  });

  it('takes the frames that are on the screen at given times, in order, each once', async () => {
    const strategy = { kind: 'times', seconds: [1.99, 0, 1.15, 1.1, 2, 0.3] } as const;
    const expected = [0, 3, 11, 19].map((number) => [number, number / 10]);
    expect(await numbersAndTimes(H264_CLIP, strategy)).toEqual(expected);
    expect(await numbersAndTimes(VP8_CLIP, strategy)).toEqual(expected);
  });

  it('takes every frame once when asked for more than there are', async () => {
    const frames = await numbersAndTimes(H264_CLIP, { kind: 'uniform', frames: 64 });
    expect(frames).toEqual(Array.from({ length: 20 }, (_, number) => [number, number / 10]));
  });

  it('takes key frames near the middle when there is leeway', async () => {
    const strategy = { kind: 'uniform', frames: 2, leeway: 0.25 } as const;
    expect(await numbersAndTimes(H264_CLIP, strategy)).toEqual([4, 17].map((number) => [number, number / 10]));
  });

  it('gives frames of the size asked for, squashed', async () => {
    for (const size of [{ side: 16 }, { width: 40, height: 10 }, { width: 1, height: 1 }]) {
      const { width, height } = 'side' in size ? { width: size.side, height: size.side } : size;
      const [frame] = await sample(H264_CLIP, { kind: 'uniform', frames: 1 }, size);
      expect(frame).toMatchObject({ width, height });
      expect(frame?.pixels).toHaveLength(width * height * 3);
    }
  });

  it('reports how far it has come', async () => {
    const seen: SamplingProgress[] = [];
    await sample(H264_CLIP, { kind: 'uniform', frames: 3 }, { side: 8, onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([0, 1, 2, 3].map((done) => ({ stage: 'sampling', done, total: 3 })));
  });

  it('samples one clip more than once, and two samplings at a time', async () => {
    const source = await readVideo(H264_CLIP);
    const take = (frames: number) => allOf(sampleFrames(source, { kind: 'uniform', frames }, { side: 32 }));
    const [two, five] = await Promise.all([take(2), take(5)]);
    expect([two.map(numberOf), five.map(numberOf)]).toEqual([
      [5, 15],
      [2, 6, 10, 14, 18],
    ]);
    await source.close();
  });

  it.each<[string, SamplingStrategy, { side?: number } | { width: number; height: number }]>([
    ['no frames', { kind: 'uniform', frames: 0 }, {}],
    ['half a frame', { kind: 'uniform', frames: 1.5 }, {}],
    ['too many frames', { kind: 'uniform', frames: 65 }, {}],
    ['too much leeway', { kind: 'uniform', frames: 4, leeway: 0.5 }, {}],
    ['no rate', { kind: 'rate', framesPerSecond: 0 }, {}],
    ['a rate that gives too many frames', { kind: 'rate', framesPerSecond: 33 }, {}],
    ['no times', { kind: 'times', seconds: [] }, {}],
    ['a time that is none', { kind: 'times', seconds: [Number.NaN] }, {}],
    ['a time behind the end', { kind: 'times', seconds: [2.01] }, {}],
    ['a time before the start', { kind: 'times', seconds: [-0.01] }, {}],
    ['no threshold', { kind: 'sceneChange', threshold: 0, frames: 4 }, {}],
    ['a kind that is none', { kind: 'all' } as unknown as SamplingStrategy, {}],
    ['frames of no size', { kind: 'uniform', frames: 1 }, { side: 0 }],
    ['frames that are too large', { kind: 'uniform', frames: 1 }, { width: 2_049, height: 1 }],
    ['frames that are too large together', { kind: 'uniform', frames: 20 }, { side: 2_048 }],
  ])('refuses %s', async (_, strategy, size) => {
    expect(await codeOf(sample(H264_CLIP, strategy, 'width' in size ? size : { side: 32, ...size }))).toBe(
      'FIELD_INVALID',
    );
  });

  it('refuses a clip that was closed and one it does not know', async () => {
    const source = await readVideo(H264_CLIP);
    await source.close();
    const take = (clip: typeof source) =>
      codeOf(allOf(sampleFrames(clip, { kind: 'uniform', frames: 1 }, { side: 8 })));
    expect(await take(source)).toBe('FIELD_INVALID');
    expect(await take({ ...source })).toBe('FIELD_INVALID');
  });
});
