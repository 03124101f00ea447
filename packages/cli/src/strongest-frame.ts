import type { AnsweredWord } from './answered.ts';

/** The frame of a clip that spoke to a word the most; 0 for a picture. */
export function strongestFrame({ moments }: AnsweredWord): number {
  if (moments === undefined) return 0;
  return moments.relevance.indexOf(Math.max(...moments.relevance));
}
