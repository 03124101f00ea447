import type { RgbFrame } from '@wordsight/contracts';
import { decodeFrame, readImage, resizeFrame } from '@wordsight/image-patches';
import { type Colour, type Ground, PICTURE_SIDE } from '../set/picture-definition.ts';
import { blurFrame, cropFrame } from './frames.ts';

const SIZE = { width: PICTURE_SIDE, height: PICTURE_SIDE };

/** Photos are taken as squares of this side before a part is cut out, in pixels. */
const PHOTO_SIDE = 128;

/** Makes a ground of `PICTURE_SIDE`. @param bytesOf - Gives the stored photo of that name. */
export async function drawGround(ground: Ground, bytesOf: (file: string) => Uint8Array): Promise<RgbFrame> {
  if (ground.kind === 'flat') return ramp(ground.colour, ground.colour, 'down');
  if (ground.kind === 'gradient') return ramp(ground.from, ground.to, ground.direction);
  const photo = await decodeFrame(await readImage(bytesOf(ground.file)), { width: PHOTO_SIDE, height: PHOTO_SIDE });
  const [left, top, side] = [ground.left, ground.top, ground.side].map((share) => Math.floor(share * PHOTO_SIDE)) as [
    number,
    number,
    number,
  ];
  const part = cropFrame(photo, { left, top, width: side, height: side });
  return blurFrame(await resizeFrame(part, SIZE), ground.blur);
}

function ramp(from: Colour, to: Colour, direction: 'down' | 'right'): RgbFrame {
  const pixels = new Uint8Array(PICTURE_SIDE * PICTURE_SIDE * 3);
  for (let pixel = 0; pixel < PICTURE_SIDE ** 2; pixel += 1) {
    const step = direction === 'down' ? Math.floor(pixel / PICTURE_SIDE) : pixel % PICTURE_SIDE;
    const share = step / (PICTURE_SIDE - 1);
    for (const [channel, start] of from.entries()) {
      pixels[pixel * 3 + channel] = Math.round(start + (to[channel]! - start) * share);
    }
  }
  return { pixels, ...SIZE, timeSeconds: 0 };
}
