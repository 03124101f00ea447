import type { Explanation, SenseScore, WordExplanation } from 'wordsight';

/** One sense as both the model here and a server tell it. */
export type AnsweredSense = Pick<
  SenseScore,
  'id' | 'gloss' | 'glossLocal' | 'prior' | 'textual' | 'posterior' | 'pull'
>;

/** One word as both tell it. */
export interface AnsweredWord extends Pick<WordExplanation, 'surface' | 'lookedAt'> {
  /** When asked for. */
  readonly faithfulness?: WordExplanation['faithfulness'] | undefined;
  /** Of a clip. */
  readonly moments?: WordExplanation['moments'] | undefined;
  readonly senses: readonly AnsweredSense[];
}

/** An explanation as both tell it. */
export interface AnsweredExplanation
  extends Pick<Explanation, 'lang' | 'langFrom' | 'truncated' | 'warnings' | 'picture' | 'milliseconds'> {
  readonly words: readonly AnsweredWord[];
}

/** What `wordsight explain` asks. */
export interface Question {
  readonly text: string;
  /** Path of the picture or clip; the text alone is asked without it. */
  readonly picture?: string;
  readonly lang?: string;
  readonly gamma?: number;
  readonly faithfulness?: boolean;
}

/** An answer, and the way to draw it. */
export interface Answer {
  readonly explanation: AnsweredExplanation;
  /** PNG of where a word looked (of a clip, in the frame that spoke to it the most), by its place among the words of the answer. */
  heatmap(word: number): Promise<Uint8Array>;
}
