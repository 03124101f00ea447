import type { WordAttention } from './attention-weights.ts';
import type { Faithfulness } from './faithfulness.ts';
import type { ClipFacts, WordMoments } from './moments.ts';
import type { PullPlane } from './pull-plane.ts';
import type { PicturedBy } from './sense.ts';
import type { Span } from './word.ts';

/** How likely one sense of one word is, at three stages. Probabilities are among the candidate senses of that word only. */
export interface SenseScore {
  readonly id: string;
  readonly synset?: string;
  readonly gloss: string;
  readonly glossLocal: string;
  readonly concepts: readonly string[];
  readonly picturedBy: PicturedBy;
  /** Words of the caption's language that mean this and little else; may be empty. */
  readonly lemmas: readonly string[];
  /** The word alone, without its sentence: 0 to 1. */
  readonly prior: number;
  /** The word in its sentence, without the picture: 0 to 1. */
  readonly textual: number;
  /** The word in its sentence with the picture: 0 to 1. */
  readonly posterior: number;
  /** How far the picture and the sentence moved the word's vector toward the sense: cosine after minus before, -2 to 2. */
  readonly pull: number;
}

/** What Wordsight found about one ambiguous word. */
export interface WordExplanation extends Span {
  /** The caller's own spelling. */
  readonly surface: string;
  /** Dictionary form in the lexicon. */
  readonly lemma: string;
  /** Senses by posterior, the likeliest first. */
  readonly senses: readonly SenseScore[];
  /** How much the picture spoke to the word, 0 to 1; exactly 0 without a picture. */
  readonly lookedAt: number;
  /** Where it looked; absent without a picture. */
  readonly attention?: WordAttention;
  /** Whether the map names what the answer hangs on; when asked for, with a picture. */
  readonly faithfulness?: Faithfulness;
  /** What the clip said over time; absent without a clip. */
  readonly moments?: WordMoments;
  /** How the word's vector moved among its senses. */
  readonly plane: PullPlane;
}

/** The answer to one caption and at most one picture. */
export interface Explanation {
  readonly text: string;
  /** BCP 47 tag of the language the caption was read in. */
  readonly lang: string;
  /** Who decided the language. */
  readonly langFrom: 'caller' | 'script' | 'identifier';
  /** Ambiguous words in reading order; never empty. */
  readonly words: readonly WordExplanation[];
  /** Size of the picture or clip after orientation, in pixels; absent without one. */
  readonly picture?: { readonly width: number; readonly height: number };
  /** Absent without a clip. */
  readonly clip?: ClipFacts;
  /** The caption was longer than the model reads. */
  readonly truncated: boolean;
  /** Things the caller should know although nothing failed, such as `animated` (only the first frame was used). */
  readonly warnings: readonly string[];
  /** Strength of the picture, 0 to 2; 1 is the model's own answer. */
  readonly gamma: number;
  readonly model: string;
  /** Wall time in milliseconds. */
  readonly milliseconds: {
    readonly text: number;
    readonly picture: number;
    readonly core: number;
    readonly total: number;
  };
}
