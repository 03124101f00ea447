import type { Choice, Embeddings, Explanation, Ranking, RawAttention, WordExplanation } from '@wordsight/contracts';
import type { Manifest } from '@wordsight/model-store';
import type { Lexicon } from '@wordsight/sense-lexicon';
import type { ExplainRequest } from './explain-request.ts';
import type { HashedPicture, PictureInput } from './picture-input.ts';
import type { ChooseRequest, EmbedRequest, RankRequest } from './requests.ts';

/** A heat map to draw: where one word of an explanation looked, over the picture it was asked with. */
export interface HeatmapRequest {
  /** The same picture. */
  readonly image: PictureInput;
  /** A word of an explanation that had a picture, or one of its maps from {@link attentionOf}. */
  readonly word: Pick<WordExplanation, 'attention'>;
  /**
   * Opacity of the strongest patch of a word that looked hard, 0 to 1; a word that hardly looked is drawn fainter.
   * @default 0.65
   */
  readonly strength?: number;
  readonly signal?: AbortSignal;
}

/** An explanation with the weights it was read from. */
export interface Inspection {
  readonly explanation: Explanation;
  /** `[layers, heads, words, frames * rows * columns]`; absent without a picture. */
  readonly attention?: RawAttention;
  /** The frames of a clip as they were looked at: upright JPEG pictures, at most 384 px a side; for heat maps of a frame. */
  readonly stills?: readonly HashedPicture[];
}

/** An open model with its lexicon and processes. Calls may run side by side. */
export interface Wordsight {
  /** BCP 47 tags of the languages it has a lexicon for. */
  readonly languages: readonly string[];
  readonly lexicon: Lexicon;
  /** Facts of the loaded model. */
  readonly model: Manifest;
  /** Tells for every ambiguous word of a caption which sense it has, and why. */
  explain(request: ExplainRequest): Promise<Explanation>;
  /** As {@link Wordsight.explain}, with the weights of every layer and head. */
  inspect(request: ExplainRequest): Promise<Inspection>;
  /** Orders pictures by how well they show what a phrase means. */
  rank(request: RankRequest): Promise<Ranking>;
  /** Tells which of several texts fits a picture. */
  choose(request: ChooseRequest): Promise<Choice>;
  /** Texts and pictures as vectors of one space. */
  embed(request: EmbedRequest): Promise<Embeddings>;
  /** Draws where a word looked: a PNG of the upright picture, at most 1,024 px a side. */
  heatmap(request: HeatmapRequest): Promise<Uint8Array>;
  /** Stops the engine processes; calls under way fail with `CLOSED`. Safe to call twice. */
  close(): Promise<void>;
}
