import { describe, expect, it } from 'vitest';
import { fencedSharp } from './fenced-sharp.ts';
import { readImage } from './read-image.ts';
import { noise } from './test/sample-images.ts';

const svg = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="99999" height="99999">${body}</svg>`;
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const FOREIGN: readonly (readonly [name: string, seems: string, file: () => Uint8Array | Promise<Uint8Array>])[] = [
  ['AVIF', 'AVIF', () => noise(16, 16).avif({ effort: 0 }).toBuffer()],
  ['HEIC', 'HEIC', () => latin1('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
  ['GIF', 'GIF', () => noise(16, 16).gif().toBuffer()],
  ['GIF of 65535 × 65535', 'GIF', () => latin1('GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;')],
  ['TIFF', 'TIFF', () => noise(16, 16).tiff().toBuffer()],
  ['big-endian TIFF', 'TIFF', () => latin1('MM\0*\0\0\0\x08')],
  [
    'SVG with an entity',
    'SVG',
    () => latin1(`<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>${svg('&x;')}`),
  ],
  ['SVG that fetches', 'SVG', () => latin1(svg('<image href="http://127.0.0.1:9/x"/>'))],
  ['PDF', 'PDF', () => latin1('%PDF-1.7\n')],
  ['PSD', 'PSD', () => latin1('8BPS\0\x01')],
  ['ICO', 'ICO', () => latin1('\0\0\x01\0\x01\0')],
  ['BMP', 'BMP', () => latin1('BM\x46\0\0\0')],
  ['JPEG XL', 'JPEG XL', () => latin1('\xff\x0a\0\0')],
  ['JPEG 2000', 'JPEG 2000', () => latin1('\0\0\0\x0cjP  \r\n\x87\n')],
  ['MP4', 'MP4', () => latin1('\0\0\0\x20ftypisom\0\0\x02\0')],
  ['WebM', 'WebM', () => latin1('\x1a\x45\xdf\xa3\x9f')],
  ['WAV', 'an unknown format', () => latin1('RIFF\x24\0\0\0WAVEfmt ')],
  ['text', 'an unknown format', () => latin1('hello')],
  ['one byte', 'an unknown format', () => Uint8Array.of(0xff)],
];

describe('files that are no JPEG, PNG or WebP', () => {
  it.each(FOREIGN)('%s is refused by content, and the message says what it seems to be', async (_, seems, file) => {
    await expect(readImage(await file())).rejects.toMatchObject({
      code: 'UNSUPPORTED_MEDIA',
      message: expect.stringContaining(seems),
      mend: expect.stringContaining('JPEG'),
    });
  });

  it.each(FOREIGN)('%s does not open behind the fence either', async (_, __, file) => {
    await expect(fencedSharp(await file()).metadata()).rejects.toThrow(/unsupported image format/);
  });

  it('are not opened from disk, and neither is any other file', async () => {
    await expect(fencedSharp(import.meta.filename).metadata()).rejects.toThrow(/unsupported image format/);
  });
});
