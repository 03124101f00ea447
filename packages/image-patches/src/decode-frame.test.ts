import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeBudget } from './decode-budget.ts';
import { decodeFrame } from './decode-frame.ts';
import { fencedSharp } from './fenced-sharp.ts';
import { readImage } from './read-image.ts';
import { codeOf } from './test/code-of.ts';
import { pngChunk, pngFile } from './test/png-file.ts';
import { middleOf, noise, type Pipeline, plain, plain16 } from './test/sample-images.ts';

const small = { width: 32, height: 16 };

async function middleOfFile(file: Promise<Uint8Array> | Uint8Array): Promise<number[]> {
  return middleOf(await decodeFrame(await readImage(await file), small));
}

/** The largest difference of any channel, 0 to 255; colour conversions round by up to 2. */
function distance(actual: readonly number[], expected: readonly number[]): number {
  return Math.max(...expected.map((value, channel) => Math.abs(value - (actual[channel] ?? Number.NaN))));
}

/** A 16-bit PNG of one 8-bit colour. */
function sixteenBits(colour: readonly number[], extra: readonly Uint8Array[]): Uint8Array {
  const row = [0, ...Array.from({ length: 4 }, () => colour.flatMap((value) => [value, value])).flat()];
  return pngFile({
    width: 4,
    height: 4,
    bitDepth: 16,
    colourType: 2,
    extra,
    rows: Uint8Array.from([...row, ...row, ...row, ...row]),
  });
}

function half(file: Uint8Array): Uint8Array {
  return file.subarray(0, Math.floor(file.length / 2));
}

describe('decodeFrame', () => {
  it('gives three bytes for each pixel of the size that was asked for', async () => {
    const image = await readImage(await noise(100, 70).jpeg().toBuffer());
    const frame = await decodeFrame(image, { width: 33, height: 44 });
    expect(frame).toMatchObject({ width: 33, height: 44, timeSeconds: 0 });
    expect(frame.pixels).toHaveLength(33 * 44 * 3);
  });

  it('gives the same bytes every time', async () => {
    const image = await readImage(await noise(500, 300).jpeg().toBuffer());
    expect(await decodeFrame(image, small)).toEqual(await decodeFrame(image, small));
  });

  it('lays transparent parts on white', async () => {
    expect(
      distance(await middleOfFile(plain(20, 20, '#00000000').png().toBuffer()), [255, 255, 255]),
    ).toBeLessThanOrEqual(2);
    expect(
      distance(await middleOfFile(plain(20, 20, '#ff000080').png().toBuffer()), [255, 127, 127]),
    ).toBeLessThanOrEqual(2);
    expect(
      distance(await middleOfFile(plain(20, 20, '#ff000080').webp({ lossless: true }).toBuffer()), [255, 127, 127]),
    ).toBeLessThanOrEqual(2);
    expect(
      distance(await middleOfFile(plain(20, 20, '#ff000080').png({ palette: true }).toBuffer()), [255, 127, 127]),
    ).toBeLessThanOrEqual(2);
  });

  it('turns grey of 8 and 16 bits into three equal channels', async () => {
    expect(
      distance(await middleOfFile(plain(20, 20, '#808080').greyscale().png().toBuffer()), [128, 128, 128]),
    ).toBeLessThanOrEqual(2);
    expect(
      distance(await middleOfFile(plain(20, 20, '#808080').greyscale().jpeg().toBuffer()), [128, 128, 128]),
    ).toBeLessThanOrEqual(2);
    expect(
      distance(await middleOfFile(plain16(20, 20, [32_768]).png().toBuffer()), [128, 128, 128]),
    ).toBeLessThanOrEqual(2);
  });

  it('turns CMYK into RGB', async () => {
    // A round trip through a printer's colours keeps red only roughly.
    const red = await middleOfFile(plain(20, 20, '#ff0000').toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer());
    expect(distance(red, [255, 0, 0])).toBeLessThanOrEqual(40);
  });

  it('reads palettes, with and without transparency', async () => {
    const palette = pngChunk('PLTE', Uint8Array.of(10, 200, 30, 0, 0, 0));
    const file = { width: 4, height: 4, bitDepth: 8, colourType: 3, rows: new Uint8Array(20) };
    expect(distance(await middleOfFile(pngFile({ ...file, extra: [palette] })), [10, 200, 30])).toBeLessThanOrEqual(2);
    const clear = pngChunk('tRNS', Uint8Array.of(0));
    expect(
      distance(await middleOfFile(pngFile({ ...file, extra: [palette, clear] })), [255, 255, 255]),
    ).toBeLessThanOrEqual(2);
  });

  it('converts colours with a profile to sRGB, also those of 16 bits', async () => {
    const colour = [100, 180, 120];
    const wide = await plain(20, 20, '#64b478').withIccProfile('p3').png().toBuffer();
    expect(distance(await middleOfFile(wide), colour)).toBeLessThanOrEqual(2);
    const { icc } = await fencedSharp(wide).metadata();
    const profile = pngChunk('iCCP', Buffer.concat([Buffer.from('P3\0\0'), deflateSync(icc ?? '')]));
    // The same colour, as P3 and as sRGB have it.
    const inP3 = await fencedSharp(wide, { ignoreIcc: true }).raw().toBuffer();
    expect(distance(await middleOfFile(sixteenBits([...inP3.subarray(0, 3)], [profile])), colour)).toBeLessThanOrEqual(
      2,
    );
    expect(distance(await middleOfFile(sixteenBits(colour, [])), colour)).toBeLessThanOrEqual(2);
  });

  it('reads the plain picture of a JPEG with a gain map', async () => {
    // sharp's types do not know the method yet.
    const picture = noise(64, 64) as Pipeline & { withGainMap(): Pipeline };
    const file = await picture.withGainMap().jpeg().toBuffer();
    expect((await decodeFrame(await readImage(file), small)).pixels).toHaveLength(32 * 16 * 3);
  });

  it.each([
    ['one pixel', 1, 1],
    ['one column of the highest side', 1, 16_384],
    ['one row of the widest side', 16_384, 1],
  ])('reads %s', async (_, width, height) => {
    expect(
      distance(await middleOfFile(plain(width, height, '#3264c8').png().toBuffer()), [50, 100, 200]),
    ).toBeLessThanOrEqual(2);
  });

  it('looks at the first frame of an animation only', async () => {
    const frames = ['#ff0000', '#00ff00', '#0000ff'].map((colour) => plain(20, 20, colour).png().toBuffer());
    const file = await fencedSharp(await Promise.all(frames), { join: { animated: true } })
      .webp({ lossless: true })
      .toBuffer();
    const image = await readImage(file);
    expect(image).toMatchObject({ width: 20, height: 20, animated: true });
    expect(distance(middleOf(await decodeFrame(image, small)), [255, 0, 0])).toBeLessThanOrEqual(2);
  });

  it('refuses a picture whose data ends early or is damaged, and gives its budget back', async () => {
    const [jpeg, png, webp] = [noise(64, 48).jpeg(), noise(64, 48).png(), noise(64, 48).webp()];
    const flipped = Buffer.from(await png.toBuffer());
    flipped[flipped.indexOf('IDAT') + 50]! ^= 0xff;
    const files = [
      half(await jpeg.toBuffer()),
      half(await png.toBuffer()),
      half(await webp.toBuffer()),
      flipped,
      pngFile({ width: 1000, height: 1000, bitDepth: 8, colourType: 2, rows: new Uint8Array(1000) }),
    ];
    for (const file of files) {
      expect(await codeOf(readImage(file).then((image) => decodeFrame(image, small)))).toBe('IMAGE_UNREADABLE');
    }
    expect(decodeBudget.bytesInUse).toBe(0);
  });

  it('answers in time although the decoder is still at work, and gives the budget back once it has ended', async () => {
    const rows = new Uint8Array(5000 * (4000 * 3 + 1));
    const file = pngFile({ width: 4000, height: 5000, bitDepth: 8, colourType: 2, interlaced: false, rows });
    const image = await readImage(file, { limits: { decodeTimeoutMs: 1 } });
    expect(await codeOf(decodeFrame(image, small))).toBe('TIMEOUT');
    expect(decodeBudget.bytesInUse).toBe(image.estimatedDecodeBytes);
    await expect.poll(() => decodeBudget.bytesInUse, { timeout: 5000 }).toBe(0);
  });

  it('can be called off before, in line and under way', async () => {
    const image = await readImage(await noise(400, 400).jpeg().toBuffer(), { limits: { decodeBytes: 300_000 } });
    expect(await codeOf(decodeFrame(image, small, { signal: AbortSignal.abort() }))).toBe('ABORTED');
    const controller = new AbortController();
    const called = [1, 2, 3].map(() => codeOf(decodeFrame(image, small, { signal: controller.signal })));
    const kept = decodeFrame(image, small);
    controller.abort();
    expect(await Promise.all(called)).toEqual(['ABORTED', 'ABORTED', 'ABORTED']);
    expect((await kept).pixels).toHaveLength(32 * 16 * 3);
    expect(decodeBudget.bytesInUse).toBe(0);
  });

  it.each([
    [0, 16],
    [16, 1.5],
    [Number.NaN, 16],
    [100_000, 100_000],
  ])('refuses a frame of %d × %d px', async (width, height) => {
    const image = await readImage(await plain(8, 8, '#000000').png().toBuffer());
    expect(await codeOf(decodeFrame(image, { width, height }))).toBe('SHAPE_MISMATCH');
  });
});
