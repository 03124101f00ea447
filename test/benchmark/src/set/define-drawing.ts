import type { PixelBox } from '@wordsight/contracts';
import type { StoredPicture } from '../data/held-out-pictures.ts';
import { below, pick, type Random, randomOf } from '../random.ts';
import { type Colour, type Ground, PICTURE_SIDE, type PictureDefinition } from './picture-definition.ts';

const WHITE: Colour = [255, 255, 255];

/**
 * Lays a drawing on a ground: four in ten on a part of a test photo, the others on one colour or a gradient. The drawing
 * covers 55 to 90 % of the side, somewhere on the ground, upright and in its own colours.
 *
 * @param grounds - Test photos; at least one.
 * @param variant - Which of several pictures of this drawing, from 0.
 */
export function defineDrawing(
  concept: string,
  drawing: StoredPicture,
  grounds: readonly StoredPicture[],
  { variant, seed }: { readonly variant: number; readonly seed: number },
): PictureDefinition {
  const id = `drawings/${concept}/${variant}`;
  const random = randomOf(`${seed}/${id}`);
  const ground = defineGround(random, grounds);
  return { id, concept, sha256: drawing.sha256, kind: 'drawings', ground, box: defineBox(random) };
}

function defineGround(random: Random, grounds: readonly StoredPicture[]): Ground {
  const kind = random();
  const [first, second] = [colour(random), colour(random)];
  if (kind < 0.35) return { kind: 'flat', colour: random() < 0.3 ? WHITE : first };
  if (kind < 0.6) return { kind: 'gradient', from: first, to: second, direction: random() < 0.5 ? 'down' : 'right' };
  const { file, sha256 } = pick(random, grounds);
  const side = between(random, 0.25, 0.7);
  const [left, top] = [between(random, 0, 1 - side), between(random, 0, 1 - side)];
  return { kind: 'photo', file, sha256, left, top, side, blur: 3 + below(random, 6) };
}

function defineBox(random: Random): PixelBox {
  const side = Math.round(between(random, 0.55, 0.9) * PICTURE_SIDE);
  const free = PICTURE_SIDE - side + 1;
  return { left: below(random, free), top: below(random, free), width: side, height: side };
}

function colour(random: Random): Colour {
  return [below(random, 256), below(random, 256), below(random, 256)];
}

/** Rounded, so that a definition reads well. */
function between(random: Random, low: number, high: number): number {
  return Math.round((low + random() * (high - low)) * 1_000) / 1_000;
}
