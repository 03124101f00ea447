import { expect, it } from 'vitest';
import { readVideo } from './read-video.ts';
import { sampleFrames } from './sample-frames.ts';
import { codeOf } from './test/code-of.ts';
import { H264, hasEncoder, hasFfmpeg, makeClip, NEEDS_FFMPEG, numbered } from './test/ffmpeg-clips.ts';
import { processesAtWork, temporaryDirectories } from './test/left-behind.ts';
import { mutate } from './test/mutate.ts';
import { randomFrom } from './test/random.ts';
import { allOf } from './test/sample.ts';
import { H264_CLIP, VP8_CLIP } from './test/tiny-clips.ts';

const SEED = 20_261_124;
const MUTATIONS = Number(process.env['WORDSIGHT_MUTATIONS'] ?? 150);
const REFUSALS = [
  'FILE_EMPTY',
  'UNSUPPORTED_MEDIA',
  'VIDEO_UNREADABLE',
  'VIDEO_CODEC_UNSUPPORTED',
  'VIDEO_FRAME_TOO_LARGE',
  'VIDEO_TOO_LONG',
  'VIDEO_RATE',
  'VIDEO_NO_STREAM',
  'VIDEO_NO_FRAMES',
];

async function useAll(clip: Uint8Array): Promise<void> {
  const source = await readVideo(clip);
  try {
    await allOf(sampleFrames(source, { kind: 'uniform', frames: 4 }, { side: 16 }));
  } finally {
    await source.close();
  }
}

it.skipIf(!hasFfmpeg)(
  `answers ${MUTATIONS} damaged clips with frames or a refusal, never otherwise${NEEDS_FFMPEG}`,
  async () => {
    const seeds = [
      H264_CLIP,
      VP8_CLIP,
      makeClip([...numbered({ seconds: 1 }), ...H264, '-movflags', 'frag_keyframe+empty_moov']),
      makeClip([...numbered({ seconds: 1 }), '-f', 'lavfi', '-i', 'sine=d=1', '-c:v', 'mpeg4', '-c:a', 'aac'], 'mkv'),
      ...(hasEncoder('libx265')
        ? [makeClip([...numbered({ seconds: 1 }), '-c:v', 'libx265', '-x265-params', 'log-level=0'], 'mp4')]
        : []),
      ...(hasEncoder('libvpx-vp9') ? [makeClip([...numbered({ seconds: 1 }), '-c:v', 'libvpx-vp9'], 'webm')] : []),
    ];
    const random = randomFrom(SEED);
    const seen = new Map<string | undefined, number>();
    for (let index = 0; index < MUTATIONS; index++) {
      const clip = mutate(seeds[index % seeds.length] ?? new Uint8Array(), random);
      const code = await codeOf(useAll(clip));
      expect([undefined, ...REFUSALS], `mutation ${index} of seed ${SEED}`).toContain(code);
      seen.set(code, (seen.get(code) ?? 0) + 1);
    }
    // All outcomes that matter were met, or the mutations prove nothing.
    expect([...seen.keys()]).toEqual(expect.arrayContaining([undefined, 'VIDEO_UNREADABLE', 'UNSUPPORTED_MEDIA']));
    expect(temporaryDirectories()).toEqual([]);
    expect(processesAtWork()).toEqual([]);
  },
  MUTATIONS * 4_000,
);
