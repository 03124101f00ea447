import type { Explanation, WordExplanation } from '@wordsight/contracts';
import type { Manifest } from '@wordsight/model-store';
import type { Lexicon } from '@wordsight/sense-lexicon';
import type { ExplainRequest } from './explain-request.ts';

/** A heat map to draw: where one word of an explanation looked, over the picture it was asked with. */
export interface HeatmapRequest {
  /** The same picture, as bytes or as the path of a file. */
  readonly image: Uint8Array | string;
  /** A word of an explanation that had a picture. */
  readonly word: Pick<WordExplanation, 'attention'>;
  /**
   * Opacity of the strongest patch of a word that looked hard, 0 to 1; a word that hardly looked is drawn fainter.
   * @default 0.65
   */
  readonly strength?: number;
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
  /** Draws where a word looked: a PNG of the upright picture, at most 1,024 px a side. */
  heatmap(request: HeatmapRequest): Promise<Uint8Array>;
  /** Stops the engine processes; calls under way fail with `CLOSED`. Safe to call twice. */
  close(): Promise<void>;
}
