import { createHash } from 'node:crypto';
import { decodeFrame, encodeJpeg, readImage } from '@wordsight/image-patches';
import { describe, expect, it } from 'vitest';
import type { HeldOutPictures } from '../data/held-out-pictures.ts';
import type { Ground, PictureDefinition } from '../set/picture-definition.ts';
import { PICTURE_SIDE } from '../set/picture-definition.ts';
import { pictureMaker } from './picture-maker.ts';

const RED = [255, 0, 0];
const box = { left: 64, top: 64, width: 128, height: 128 };

/** A red "drawing" without transparency and a grey photo, both JPEG. */
async function heldOut(): Promise<HeldOutPictures> {
  const plain = async (file: string, colour: readonly number[]) => {
    const pixels = Uint8Array.from({ length: 32 * 32 * 3 }, (_, index) => colour[index % 3]!);
    const bytes = Buffer.from(await encodeJpeg({ pixels, width: 32, height: 32, timeSeconds: 0 }));
    return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  };
  return {
    drawings: new Map([['bat', await plain('bat/noto.webp', RED)]]),
    photos: new Map([['wall', [await plain('wall/1.webp', [90, 90, 90])]]]),
  };
}

async function make(ground: Ground) {
  const definition: PictureDefinition = {
    id: 'drawings/bat/0',
    concept: 'bat',
    sha256: '',
    kind: 'drawings',
    ground,
    box,
  };
  const { bytes, sha256 } = await pictureMaker(new Map([[definition.id, definition]]), await heldOut())(definition.id);
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  const size = { width: PICTURE_SIDE, height: PICTURE_SIDE };
  const { pixels } = await decodeFrame(await readImage(bytes), size);
  return (x: number, y: number) => [...pixels.subarray((y * PICTURE_SIDE + x) * 3, (y * PICTURE_SIDE + x) * 3 + 3)];
}

/** The largest difference of any channel, 0 to 255. */
function distance(actual: readonly number[], expected: readonly number[]): number {
  return Math.max(...expected.map((value, channel) => Math.abs(value - actual[channel]!)));
}

/** JPEG keeps colours within this, away from edges. */
const TOLERANCE = 10;

describe('pictureMaker', () => {
  it('lays a drawing in its box on one colour', async () => {
    const at = await make({ kind: 'flat', colour: [0, 0, 255] });
    expect(distance(at(128, 128), RED)).toBeLessThanOrEqual(TOLERANCE);
    expect(distance(at(20, 128), [0, 0, 255])).toBeLessThanOrEqual(TOLERANCE);
    expect(distance(at(230, 230), [0, 0, 255])).toBeLessThanOrEqual(TOLERANCE);
  });

  it('lays it on a gradient that runs from its first colour to its second', async () => {
    const at = await make({ kind: 'gradient', from: [0, 0, 0], to: [255, 255, 255], direction: 'right' });
    expect(distance(at(0, 20), [0, 0, 0])).toBeLessThanOrEqual(TOLERANCE);
    expect(distance(at(255, 20), [255, 255, 255])).toBeLessThanOrEqual(TOLERANCE);
    expect(distance(at(128, 128), RED)).toBeLessThanOrEqual(TOLERANCE);
  });

  it('lays it on a blurred part of a photo', async () => {
    const place = { left: 0.2, top: 0.1, side: 0.5, blur: 4 };
    const at = await make({ kind: 'photo', file: 'wall/1.webp', sha256: '', ...place });
    expect(distance(at(20, 20), [90, 90, 90])).toBeLessThanOrEqual(TOLERANCE);
    expect(distance(at(128, 128), RED)).toBeLessThanOrEqual(TOLERANCE);
  });

  it('gives photos as they are, and every picture the same each time', async () => {
    const pictures = await heldOut();
    const [photo] = pictures.photos.get('wall')!;
    const id = 'photos/wall/1.webp';
    const make = pictureMaker(new Map([[id, { id, concept: 'wall', sha256: '', kind: 'photos' }]]), pictures);
    expect((await make(id)).bytes).toEqual(photo!.bytes);
    expect(make(id)).toBe(make(id));
  });
});
