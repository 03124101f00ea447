import type { Explanation, WordExplanation } from '../api-types.ts';

/** The clip that was asked about: how long it is, when its frames are shown, and its best moments. */
export type ClipFacts = NonNullable<Explanation['clip']>;

/** A stretch of a clip that matters to the whole question. */
export type ClipMoment = ClipFacts['moments'][number];

/** A part of a clip in which a word has one sense. */
export type SenseSegment = NonNullable<WordExplanation['moments']>['segments'][number];
