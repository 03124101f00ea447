import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readVideo, type ReadVideoOptions } from './read-video.ts';
import { codeOf } from './test/code-of.ts';
import { H264, hasFfmpeg, makeClip, NEEDS_FFMPEG, numbered } from './test/ffmpeg-clips.ts';
import { assertNothingLeft } from './test/left-behind.ts';
import { H264_CLIP } from './test/tiny-clips.ts';

/** The code a clip is refused with; `undefined` when it is read. */
function refusalOf(clip: Uint8Array, limits: ReadVideoOptions['limits'] = {}): Promise<string | undefined> {
  return codeOf(readVideo(clip, { limits }).then((source) => source.close()));
}

/** A source of little content. */
const colour = (options: string): string[] => ['-f', 'lavfi', '-i', `color=${options}`];

/** A clip with some big-endian numbers changed, counted from the first occurrence of a box type. */
function withNumber(clip: Uint8Array, type: string, offset: number, value: number): Uint8Array {
  const bytes = Buffer.from(clip);
  bytes.writeUInt32BE(value, bytes.indexOf(type, 0, 'latin1') + offset);
  return bytes;
}

afterEach(assertNothingLeft);

describe('files of the wrong kind or size', () => {
  it('refuses an empty file and one over the limit', async () => {
    expect(await refusalOf(new Uint8Array())).toBe('FILE_EMPTY');
    expect(await refusalOf(H264_CLIP, { videoBytes: H264_CLIP.length - 1 })).toBe('PAYLOAD_TOO_LARGE');
  });

  it.each([
    ['a picture', '\xff\xd8\xff\xe0'],
    ['an AVIF, which is built like a clip', '\0\0\0\x1cftypavif\0\0\0\0avifmif1miafmp41'],
    ['a HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['an AVI', 'RIFF\x24\0\0\0AVI LIST'],
    ['an MPEG transport stream', 'G@\0\x10'.repeat(100)],
    ['a subtitle', '1\n00:00:00,000 --> 00:00:01,000\nhello\n'],
    ['a clip’s type alone, cut off', '\0\0\0\x20ft'],
  ])('refuses %s', async (_, text) => {
    expect(await refusalOf(Buffer.from(text, 'latin1'))).toBe('UNSUPPORTED_MEDIA');
  });
});

describe.skipIf(!hasFfmpeg)(`clips that ask for too much${NEEDS_FFMPEG}`, () => {
  it('refuses frames with too many pixels or too long a side', async () => {
    const giant = makeClip([...colour('s=16000x16000'), '-frames:v', '1', '-c:v', 'libx264', '-preset', 'ultrafast']);
    expect(await refusalOf(giant)).toBe('VIDEO_FRAME_TOO_LARGE');
    const square = makeClip([...colour('s=4096x4096'), '-frames:v', '1', '-c:v', 'mpeg4']);
    expect(await refusalOf(square)).toBe('VIDEO_FRAME_TOO_LARGE');
    const strip = makeClip([...colour('s=4112x16'), '-frames:v', '1', ...H264]);
    expect(await refusalOf(strip)).toBe('VIDEO_FRAME_TOO_LARGE');
    expect(await refusalOf(makeClip([...colour('s=4096x2160'), '-frames:v', '1', ...H264]))).toBeUndefined();
    expect(await refusalOf(makeClip([...colour('s=2160x4096'), '-frames:v', '1', ...H264]))).toBeUndefined();
  });

  it('refuses a day in two kilobytes and ten hours of many frames, and reads five minutes', async () => {
    const day = makeClip([...colour('s=16x16:r=1/3600:d=86400'), ...H264]);
    expect(day.length).toBeLessThan(4_000);
    expect(await refusalOf(day)).toBe('VIDEO_TOO_LONG');
    const hours = makeClip([...colour('s=16x16:r=2:d=36000'), '-c:v', 'mpeg4']);
    expect(await refusalOf(hours)).toBe('VIDEO_TOO_LONG');
    expect(await refusalOf(makeClip([...colour('s=16x16:r=1:d=300'), ...H264]))).toBeUndefined();
    expect(await refusalOf(makeClip([...colour('s=16x16:r=1:d=301'), ...H264]))).toBe('VIDEO_TOO_LONG');
  });

  it('refuses a thousand frames a second over a minute and over two', async () => {
    const fast = (seconds: number) =>
      makeClip([...colour(`s=16x16:r=1000:d=${seconds}`), '-c:v', 'mpeg4', '-g', '600']);
    expect(await refusalOf(fast(60))).toBe('VIDEO_RATE');
    expect(await refusalOf(fast(2))).toBe('VIDEO_RATE');
    expect(await refusalOf(fast(1))).toBeUndefined();
  });

  it('refuses more streams than anyone needs', async () => {
    const streams = Array.from({ length: 17 }, () => ['-map', '0:v']).flat();
    expect(await refusalOf(makeClip([...colour('s=16x16:d=0.2'), ...streams, '-c:v', 'mpeg4']))).toBe(
      'VIDEO_UNREADABLE',
    );
  });
});

describe.skipIf(!hasFfmpeg)(`clips that are not what they should be${NEEDS_FFMPEG}`, () => {
  let good: Buffer;
  beforeAll(() => {
    good = makeClip([...numbered({}), ...H264]);
  });

  it.each([
    ['magicyuv', 'mkv'],
    ['ffv1', 'mkv'],
    ['mjpeg', 'mkv'],
    ['mjpeg', 'mp4'],
    ['cinepak', 'mkv'],
    ['prores', 'mov'],
  ])('refuses the codec %s in %s', async (codec, extension) => {
    const clip = makeClip([...colour('s=64x64:d=0.2'), '-c:v', codec], extension);
    expect(await refusalOf(clip)).toBe('VIDEO_CODEC_UNSUPPORTED');
  });

  it.each(['m4a', 'mp4', 'mkv'])('refuses sound alone, with and without a cover, in %s', async (extension) => {
    const tone = ['-f', 'lavfi', '-i', 'sine=d=1'];
    expect(await refusalOf(makeClip([...tone, '-c:a', 'aac'], extension))).toBe('VIDEO_NO_STREAM');
    const cover = makeClip([...colour('s=64x64'), '-frames:v', '1', '-update', '1'], 'jpg');
    const covered = extension === 'mkv' ? ['-attach', '{0}', '-metadata:s:t', 'mimetype=image/jpeg'] : [];
    const pictured =
      extension === 'mkv' ? [] : ['-i', '{0}', '-map', '0', '-map', '1', '-disposition:v', 'attached_pic'];
    const options = [...tone, ...pictured, ...covered, '-c:a', 'aac', '-c:v', 'copy'];
    expect(await refusalOf(makeClip(options, extension, [cover]))).toBe('VIDEO_NO_STREAM');
  });

  it('refuses subtitles alone', async () => {
    const text = Buffer.from('1\n00:00:00,000 --> 00:00:01,000\nhello\n');
    expect(await refusalOf(makeClip(['-f', 'srt', '-i', '{0}', '-c:s', 'mov_text'], 'mp4', [text]))).toBe(
      'VIDEO_NO_STREAM',
    );
    expect(await refusalOf(makeClip(['-f', 'srt', '-i', '{0}', '-c:s', 'srt'], 'mkv', [text]))).toBe('VIDEO_NO_STREAM');
  });

  it('refuses a clip without a packet', async () => {
    expect(await refusalOf(makeClip([...numbered({}), '-t', '0', ...H264]))).toBe('VIDEO_NO_FRAMES');
  });

  it('refuses a clip without its index and one that is a type and nothing else', async () => {
    expect(await refusalOf(good.subarray(0, good.indexOf('moov')))).toBe('VIDEO_UNREADABLE');
    expect(await refusalOf(good.subarray(0, 32))).toBe('VIDEO_UNREADABLE');
    expect(await refusalOf(Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3))).toBe('VIDEO_UNREADABLE');
  });

  it('refuses tables that claim two billion rows', async () => {
    expect(await refusalOf(withNumber(good, 'stsz', 12, 0x7fff_ffff))).toBe('VIDEO_UNREADABLE');
    const runs = await refusalOf(withNumber(good, 'stts', 12, 0x7fff_ffff));
    expect([undefined, 'VIDEO_UNREADABLE', 'VIDEO_TOO_LONG']).toContain(runs);
  });

  it('refuses samples that are not in the file', async () => {
    // All samples of one size, that of the whole file.
    const long = withNumber(good, 'stsz', 8, good.length);
    expect(await refusalOf(withNumber(long, 'stsz', 12, 30_000))).toBe('VIDEO_UNREADABLE');
  });

  it('refuses an encrypted clip', async () => {
    const key = [
      '-encryption_key',
      '76a6c65c5ea762046bd749a2e632ccbb',
      '-encryption_kid',
      'a7e61c373e219033c21091fa607bf3b8',
    ];
    const options = ['-i', '{0}', '-c', 'copy', '-encryption_scheme', 'cenc-aes-ctr', ...key];
    expect(await refusalOf(makeClip(options, 'mp4', [good]))).toBe('VIDEO_UNREADABLE');
  });

  it('says what it expected and received, never what the clip says', async () => {
    const told = makeClip([...colour('s=64x64:d=0.2'), '-c:v', 'ffv1', '-metadata', 'title=SECRET'], 'mkv');
    await expect(readVideo(told)).rejects.toMatchObject({
      message: expect.not.stringMatching(/SECRET|tmp/),
      mend: expect.stringContaining('H.264'),
    });
  });
});
