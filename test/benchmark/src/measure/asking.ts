import type { Wordsight } from 'wordsight';
import type { PictureMaker } from '../draw/picture-maker.ts';

/** Whom to ask, and where the pictures come from. */
export interface Asking {
  readonly wordsight: Pick<Wordsight, 'explain' | 'rank'>;
  readonly pictureOf: PictureMaker;
}
