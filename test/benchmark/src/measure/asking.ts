import type { Wordsight } from 'wordsight';
import type { PictureMaker } from '../draw/picture-maker.ts';
import type { PictureDefinition } from '../set/picture-definition.ts';

/** Whom to ask, and where the pictures come from. */
export interface Asking {
  readonly wordsight: Pick<Wordsight, 'explain' | 'rank'>;
  readonly pictureOf: PictureMaker;
  /** By id. */
  readonly pictures: ReadonlyMap<string, PictureDefinition>;
}
