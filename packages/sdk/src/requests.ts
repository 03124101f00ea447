import type { PictureInput } from './picture-input.ts';

/** What {@link Wordsight.rank} is asked. */
export interface RankRequest {
  /** A phrase, best with one ambiguous word and something that settles it, such as "bank erosion". */
  readonly text: string;
  /** 1 to 10 pictures. */
  readonly images: readonly PictureInput[];
  /** The ambiguous word to rank by; the first of the phrase without it. */
  readonly word?: string;
  /** BCP 47 tag; told from the text without it. */
  readonly lang?: string;
  readonly signal?: AbortSignal;
}

/** What {@link Wordsight.choose} is asked. */
export interface ChooseRequest {
  readonly image: PictureInput;
  /** 2 to 10 texts, in any languages. */
  readonly texts: readonly string[];
  /** BCP 47 tag of all texts; told from each text without it. */
  readonly lang?: string;
  readonly signal?: AbortSignal;
}

/** What {@link Wordsight.embed} is asked: at least one text or picture. */
export interface EmbedRequest {
  /** At most 32. */
  readonly texts?: readonly string[];
  /** At most 10. */
  readonly images?: readonly PictureInput[];
  /** BCP 47 tag of all texts; told from each text without it. */
  readonly lang?: string;
  readonly signal?: AbortSignal;
}
