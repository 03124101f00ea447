import { LIMITS } from '@wordsight/contracts';
import { describe, expect, it } from 'vitest';
import { readImage } from './read-image.ts';
import { codeOf } from './test/code-of.ts';
import { pngChunk, pngFile } from './test/png-file.ts';
import { noise, plain, plain16 } from './test/sample-images.ts';
import { scanBomb } from './test/scan-bomb.ts';

const grey = { bitDepth: 8, colourType: 0 };
const rgb = { bitDepth: 8, colourType: 2 };

async function bytesOf(file: Promise<Uint8Array>): Promise<number> {
  return (await readImage(await file)).estimatedDecodeBytes;
}

describe('readImage', () => {
  it('tells format and size of JPEG, PNG and WebP by content', async () => {
    const picture = noise(50, 30);
    expect(await readImage(await picture.jpeg().toBuffer())).toMatchObject({ format: 'jpeg', width: 50, height: 30 });
    expect(await readImage(await picture.png().toBuffer())).toMatchObject({ format: 'png', width: 50, height: 30 });
    for (const lossless of [false, true]) {
      const file = await picture.webp({ lossless }).toBuffer();
      expect(await readImage(file)).toMatchObject({ format: 'webp', width: 50, height: 30, animated: false });
    }
  });

  it('keeps the bytes and the limits it read them under', async () => {
    const bytes = await plain(8, 8, '#123456').png().toBuffer();
    const image = await readImage(bytes, { limits: { decodeTimeoutMs: 77 } });
    expect(image.bytes).toBe(bytes);
    expect(image.limits).toEqual({ ...LIMITS, decodeTimeoutMs: 77 });
  });

  it('refuses an empty file', async () => {
    expect(await codeOf(readImage(new Uint8Array()))).toBe('FILE_EMPTY');
  });

  it('refuses one byte over the limit and accepts the limit itself', async () => {
    const bytes = await plain(8, 8, '#123456').png().toBuffer();
    expect(await codeOf(readImage(bytes, { limits: { imageBytes: bytes.length } }))).toBeUndefined();
    expect(await codeOf(readImage(bytes, { limits: { imageBytes: bytes.length - 1 } }))).toBe('PAYLOAD_TOO_LARGE');
  });

  it('refuses a size over a limit before any decoder sees the file', async () => {
    const millionTimesTooHigh = pngFile({ width: 1, height: 50_000_000, ...grey, rows: new Uint8Array(1000) });
    expect(millionTimesTooHigh.length).toBeLessThan(100);
    expect(await codeOf(readImage(millionTimesTooHigh))).toBe('IMAGE_TOO_LARGE');
    const rows = new Uint8Array(16);
    expect(await codeOf(readImage(pngFile({ width: 30_000, height: 30_000, bitDepth: 1, colourType: 0, rows })))).toBe(
      'IMAGE_TOO_LARGE',
    );
    expect(await codeOf(readImage(pngFile({ width: 10_000, height: 5_001, ...rgb, rows })))).toBe('IMAGE_TOO_LARGE');
    expect(await codeOf(readImage(pngFile({ width: 10_000, height: 5_000, ...rgb, rows })))).toBeUndefined();
    expect(await codeOf(readImage(pngFile({ width: 16_385, height: 1, ...rgb, rows })))).toBe('IMAGE_TOO_LARGE');
    expect(await codeOf(readImage(pngFile({ width: 16_384, height: 1, ...rgb, rows })))).toBeUndefined();
    const webp = Buffer.from(await plain(8, 8, '#12345678').webp({ lossless: true }).toBuffer());
    webp.writeUInt32LE(0x0fff_ffff, webp.indexOf('VP8L') + 9);
    expect(await codeOf(readImage(webp))).toBe('IMAGE_TOO_LARGE');
  });

  it('refuses a picture that alone would need more memory than all decodes together may', async () => {
    const file = pngFile({
      width: 6000,
      height: 6000,
      bitDepth: 16,
      colourType: 6,
      interlaced: true,
      rows: new Uint8Array(9),
    });
    expect(await readImage(file)).toMatchObject({ estimatedDecodeBytes: 6000 * 6000 * 4 * 2 * 1.25 });
    expect(await codeOf(readImage(file, { limits: { decodeBytes: 359_999_999 } }))).toBe('IMAGE_TOO_LARGE');
  });

  it('estimates memory by channels, depth and passes', async () => {
    expect(await bytesOf(noise(40, 10).jpeg().toBuffer())).toBe(40 * 10 * 3 * 0.5);
    expect(await bytesOf(noise(40, 10).jpeg({ progressive: true }).toBuffer())).toBe(40 * 10 * 3 * 2.25);
    expect(await bytesOf(noise(40, 10, 1).toColourspace('b-w').jpeg().toBuffer())).toBe(40 * 10 * 0.5);
    expect(await bytesOf(noise(40, 10, 4).png().toBuffer())).toBe(40 * 10 * 4 * 0.5);
    expect(await bytesOf(noise(40, 10, 4).png({ progressive: true }).toBuffer())).toBe(40 * 10 * 4 * 1.25);
    expect(await bytesOf(plain16(40, 10, [1, 2, 3]).png().toBuffer())).toBe(40 * 10 * 3 * 2 * 0.5);
    expect(await bytesOf(noise(40, 10, 4).webp({ lossless: true }).toBuffer())).toBe(40 * 10 * 4 * 0.5);
    const clear = { bitDepth: 8, colourType: 2, rows: new Uint8Array(9), extra: [pngChunk('tRNS', new Uint8Array(6))] };
    expect((await readImage(pngFile({ width: 40, height: 10, ...clear }))).estimatedDecodeBytes).toBe(
      40 * 10 * 4 * 0.5,
    );
    expect(await bytesOf(noise(40, 10, 4).webp().toBuffer())).toBe(40 * 10 * 4 * 0.5);
  });

  it.each([
    ['four bytes of a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['a JPEG without a frame', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)],
    ['a JPEG that is all fill bytes', new Uint8Array(100_000).fill(0xff).fill(0xd8, 1, 2)],
    ['a PNG signature alone', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a PNG without picture data', pngFile({ width: 9, height: 9, ...rgb })],
    ['a PNG of no size', pngFile({ width: 0, height: 0, ...rgb, rows: new Uint8Array(10) })],
    [
      'a PNG of impossible size',
      pngFile({ width: 2 ** 31 - 1, height: 2 ** 31 - 1, bitDepth: 8, colourType: 6, rows: new Uint8Array(1000) }),
    ],
    [
      'a PNG of an unknown colour type',
      pngFile({ width: 9, height: 9, bitDepth: 8, colourType: 5, rows: new Uint8Array(99) }),
    ],
    ['a WebP without a chunk', Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1')],
    ['a WebP of an unknown chunk', Buffer.from('RIFF\x14\0\0\0WEBPVP9 \x08\0\0\0\0\0\0\0\0\0\0\0', 'latin1')],
  ])('cannot read %s', async (_, file) => {
    expect(await codeOf(readImage(file))).toBe('IMAGE_UNREADABLE');
  });

  it('cannot read a header that is cut off anywhere', async () => {
    for (const file of [await noise(9, 9).jpeg().toBuffer(), await noise(9, 9).png().toBuffer()]) {
      const body = Math.max(file.indexOf(Uint8Array.of(0xff, 0xc0)), file.indexOf('IDAT'));
      for (let length = 8; length < body; length++) {
        expect(await codeOf(readImage(file.subarray(0, length)))).toBe('IMAGE_UNREADABLE');
      }
    }
  });

  it('refuses a JPEG that asks for hundreds of passes, and reads one with many', async () => {
    expect(await codeOf(readImage(scanBomb(64, 883)))).toBe('IMAGE_UNREADABLE');
    expect(await codeOf(readImage(scanBomb(64, 101)))).toBe('IMAGE_UNREADABLE');
    expect(await readImage(scanBomb(64, 100))).toMatchObject({ width: 64, height: 64 });
  });

  it('does not count the scans of what is appended behind a JPEG', async () => {
    const file = await noise(16, 16).jpeg({ progressive: true }).toBuffer();
    const scans = Array<Uint8Array>(200).fill(Uint8Array.of(0xff, 0xda, 0, 2));
    const appended = Buffer.concat([file, new Uint8Array(99), ...scans]);
    expect(await readImage(appended)).toMatchObject({ width: 16, height: 16 });
  });

  it('reads a PNG with 200,000 text chunks in a second', async () => {
    const text = pngChunk('tEXt', Buffer.from('a\0b'));
    const file = pngFile({ width: 9, height: 9, ...grey, rows: new Uint8Array(90), extra: Array(200_000).fill(text) });
    const start = performance.now();
    expect(await readImage(file)).toMatchObject({ width: 9, height: 9 });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('says when there is more than the first frame', async () => {
    const apng = {
      width: 9,
      height: 9,
      ...grey,
      rows: new Uint8Array(90),
      extra: [pngChunk('acTL', new Uint8Array(8))],
    };
    expect(await readImage(pngFile(apng))).toMatchObject({ animated: true });
    expect(await readImage(pngFile({ ...apng, extra: [] }))).toMatchObject({ animated: false });
  });
});
