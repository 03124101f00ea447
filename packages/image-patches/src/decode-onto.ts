import { type PixelBox, type RgbFrame, WordsightError } from '@wordsight/contracts';
import { decodeWithinBudget } from './decode-within-budget.ts';
import type { ImageSource } from './image-source.ts';

/**
 * Decodes a picture onto a frame: the frame shows where the picture is transparent and around it.
 *
 * @param ground - Left as it is.
 * @param box - Where the picture goes on the ground, in whole pixels; it is stretched to the box.
 * @returns A new frame of the ground's size and time.
 * @throws `SHAPE_MISMATCH` for a box that does not lie on the ground, and whatever `decodeFrame` refuses.
 */
export async function decodeOnto(
  image: ImageSource,
  ground: RgbFrame,
  box: PixelBox,
  options: { readonly signal?: AbortSignal } = {},
): Promise<RgbFrame> {
  const { left, top, width, height } = box;
  const isInside = left >= 0 && top >= 0 && left + width <= ground.width && top + height <= ground.height;
  if (!isInside || ![left, top, width, height].every(Number.isInteger)) throw offTheGround(ground, box);
  const drawing = await decodeWithinBudget(image, box, { channels: 4, ...options });
  const pixels = Uint8Array.from(ground.pixels);
  for (let from = 0; from < drawing.length; from += 4) {
    const [row, column] = [Math.floor(from / 4 / width), (from / 4) % width];
    const to = ((top + row) * ground.width + left + column) * 3;
    const alpha = drawing[from + 3]! / 255;
    for (let channel = 0; channel < 3; channel += 1) {
      pixels[to + channel] = Math.round(pixels[to + channel]! * (1 - alpha) + drawing[from + channel]! * alpha);
    }
  }
  return { ...ground, pixels };
}

function offTheGround(ground: RgbFrame, { left, top, width, height }: PixelBox): WordsightError {
  return new WordsightError('SHAPE_MISMATCH', {
    message: `Expected a box on a frame of ${ground.width} × ${ground.height} px, received ${width} × ${height} px at ${left}, ${top}.`,
    mend: 'Pass a box of whole pixels that ends inside the frame.',
  });
}
