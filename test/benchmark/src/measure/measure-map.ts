import type { WordAttention } from '@wordsight/contracts';
import { askWord } from '@wordsight/cli/evaluate';
import { boxOfPatch, strongestPatch } from '@wordsight/image-patches';
import type { PairDefinition } from '../set/item-definition.ts';
import { PICTURE_SIDE, type PictureDefinition } from '../set/picture-definition.ts';
import type { Asking } from './asking.ts';
import type { MapOutcome } from './outcomes.ts';

/** Tests where a word looked in the first picture of a pair; undefined where the product did not find the word. */
export async function measureMap(
  { wordsight, pictureOf, pictures }: Asking,
  lang: string,
  { caption, form, sides: [{ picture }] }: PairDefinition,
): Promise<MapOutcome | undefined> {
  const request = { text: caption, lang, image: await pictureOf(picture), faithfulness: true };
  const asked = await askWord(wordsight, request, form);
  if (asked === undefined) return undefined;
  const { faithfulness, attention } = asked.word;
  const { deletionAuc, insertionAuc, randomAuc } = faithfulness!;
  return {
    deletionBelowRandom: deletionAuc < randomAuc,
    insertionAboveRandom: insertionAuc > randomAuc,
    pointsAtObject: pointsAtObject(attention!, pictures.get(picture)!),
  };
}

/** Whether the middle of the patch looked at most lies on the drawing; undefined for photos, whose places nobody knows. */
function pointsAtObject({ rows, columns, weights }: WordAttention, definition: PictureDefinition): boolean | undefined {
  if (definition.kind === 'photos') return undefined;
  const grid = { rows, columns, patchSize: 1 };
  const side = { width: PICTURE_SIDE, height: PICTURE_SIDE };
  const { left, top, width, height } = boxOfPatch(grid, strongestPatch(weights, grid), side);
  const [x, y] = [left + width / 2, top + height / 2];
  const { box } = definition;
  return x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height;
}
