import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fence, fenceOfRun } from './fence.ts';
import { findFfmpeg } from './find-ffmpeg.ts';
import { fluentArguments } from './fluent-arguments.ts';
import type { FrameDecoder } from './frame-decoder.ts';
import { readVideo } from './read-video.ts';
import { codeOf } from './test/code-of.ts';
import { H264, hasFfmpeg, makeClip, numbered } from './test/ffmpeg-clips.ts';
import { assertNothingLeft } from './test/left-behind.ts';
import { H264_CLIP } from './test/tiny-clips.ts';
import { VIDEO_LIMITS } from './video-limits.ts';

const SECRET = 'b7d1f0-secret';

let canary: Server;
let calls = 0;
let folder: string;
let texts: Readonly<Record<string, string>>;

beforeAll(async () => {
  canary = createServer((_, response) => {
    calls += 1;
    response.end(SECRET);
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'wordsight-test-'));
  const secret = join(folder, 'secret.mp4');
  await writeFile(secret, hasFfmpeg ? makeClip([...numbered({ seconds: 1 }), ...H264]) : SECRET);
  const playlist = (line: string) => `#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n${line}\n#EXT-X-ENDLIST\n`;
  texts = {
    'a playlist that fetches': playlist(`${url}/x.ts`),
    'a playlist that reads a file': playlist(`file://${secret}`),
    'a playlist that joins both': playlist(`concat:${url}/h.m3u8|file://${secret}`),
    'a list of files': `ffconcat version 1.0\nfile '${secret}'\n`,
    'a list of addresses': `ffconcat version 1.0\nfile '${url}/a.mp4'\n`,
    'a DASH manifest': `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT9S" profiles="urn:mpeg:dash:profile:isoff-main:2011"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="9"><BaseURL>${url}/v.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>`,
    'a session description': `v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 9 RTP/AVP 96\na=rtpmap:96 H264/90000\n`,
    'a text with an address': `${url}/clip.mp4\n`,
    'a text': 'hello',
  };
});

afterAll(async () => {
  canary.close();
  await rm(folder, { recursive: true });
  assertNothingLeft();
});

/** Whether FFmpeg, inside the fence, finds anything to copy in a file. */
async function opens(decoder: FrameDecoder, bytes: Uint8Array | string): Promise<boolean> {
  const directory = await mkdtemp(join(folder, 'run-'));
  await writeFile(join(directory, 'clip.mp4'), bytes);
  const run = decoder.start({
    tool: 'ffmpeg',
    directory,
    timeoutMs: 20_000,
    arguments: fluentArguments({
      options: fenceOfRun(VIDEO_LIMITS),
      input: 'file:clip.mp4',
      inputOptions: fence(VIDEO_LIMITS),
      outputs: [{ target: 'file:copy.mkv', options: ['-map', '0', '-c', 'copy', '-f', 'matroska'] }],
    }),
  });
  const { exitCode } = await run.ended;
  return exitCode === 0 && (await readdir(directory)).includes('copy.mkv');
}

describe('playlists, lists and texts', () => {
  it('never reach FFmpeg: they are told by content', async () => {
    for (const [name, text] of Object.entries(texts)) {
      const code = await codeOf(readVideo(Buffer.from(text)));
      expect({ name, code }).toEqual({ name, code: 'UNSUPPORTED_MEDIA' });
    }
    expect(calls).toBe(0);
  });

  it.each(hasFfmpeg ? ['native', 'webassembly'] : ['webassembly'])(
    'would be opened by no %s decoder behind the fence either',
    async (kind) => {
      const decoder = await findFfmpeg(kind === 'native' ? {} : { environment: {} });
      const opened: string[] = [];
      for (const [name, text] of Object.entries(texts)) if (await opens(decoder, text)) opened.push(name);
      expect(opened).toEqual([]);
      // The same call does open a clip, so it is the fence that holds.
      expect(await opens(decoder, H264_CLIP)).toBe(true);
      expect(calls).toBe(0);
    },
  );

  it.skipIf(!hasFfmpeg)('reach nothing either when they follow the type of a clip', async () => {
    const type = Buffer.from('\0\0\0\x14ftypisom\0\0\0\0isom', 'latin1');
    for (const [name, text] of Object.entries(texts)) {
      const code = await codeOf(readVideo(Buffer.concat([type, Buffer.from(text)])));
      expect({ name, code }).toEqual({ name, code: expect.stringMatching(/^VIDEO_(UNREADABLE|NO_FRAMES)$/) });
    }
    expect(calls).toBe(0);
  });
});

describe('fluentArguments', () => {
  it('passes every word on as it is', () => {
    const words = fluentArguments({
      options: ['-v', 'quiet'],
      input: 'file:a b',
      inputOptions: ['-x', 'two words'],
      outputs: [{ target: 'pipe:1', options: ['-y', 'a  b'], filters: ["select='eq(pts,1)'", 'scale=1:1'] }],
    });
    expect(words).toEqual(
      [
        ['-v', 'quiet', '-x', 'two words', '-i', 'file:a b'],
        ['-filter:v', "select='eq(pts,1)',scale=1:1", '-y', 'a  b', 'pipe:1'],
      ].flat(),
    );
  });
});
