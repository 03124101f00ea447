import type { ClipProgress, Limits } from '@wordsight/contracts';
import { WordsightError } from '@wordsight/contracts';
import type { ClipInput } from './clip-input.ts';
import type { PictureInput } from './picture-input.ts';

/** A sense of the caller's own; it takes part instead of the lexicon's senses of that word. */
export interface CustomSense {
  /** 1 to 100 characters of `a-z 0-9 . -`. */
  readonly id: string;
  /** The word it is a sense of, as it stands in the text. */
  readonly word: string;
  /** A short definition, up to 200 code points; the model reads it. */
  readonly gloss: string;
}

/** What {@link Wordsight.explain} is asked. */
export interface ExplainRequest {
  /** A caption in any supported language, up to 2,000 code points. */
  readonly text: string;
  /** JPEG, PNG or WebP. Without it, the text alone answers. */
  readonly image?: PictureInput;
  /** An MP4, QuickTime, WebM or Matroska clip; in place of `image`. */
  readonly video?: ClipInput;
  /**
   * Frames to look at, evenly over the clip, 1 to 64.
   * @default 16
   */
  readonly frames?: number;
  /** BCP 47 tag; without it the script and then an identifier decide. */
  readonly lang?: string;
  /**
   * Strength of the picture, 0 (text alone) to 2.
   * @default 1
   */
  readonly gamma?: number;
  /** Asks about these words of the text only; all ambiguous ones without it. */
  readonly words?: readonly string[];
  /** Senses of the caller's own, two or more a word. */
  readonly senses?: readonly CustomSense[];
  /**
   * Also measures whether each word's map names what its answer hangs on, by painting over parts of the picture and
   * asking again: about a third of a second a word. Pictures only.
   * @default false
   */
  readonly faithfulness?: boolean;
  /** Told how far the answer to a clip has come. */
  readonly onProgress?: (progress: ClipProgress) => void;
  /** Gives up when aborted: `ABORTED`. */
  readonly signal?: AbortSignal;
}

/** How a {@link Wordsight} is set up. */
export interface WordsightOptions {
  /**
   * Directory of a model with its manifest.
   * @default the shipped `wordsight-base`, or `WORDSIGHT_MODEL` from the environment
   */
  readonly modelDirectory?: string;
  /**
   * Directory of a sense lexicon.
   * @default the shipped lexicon
   */
  readonly lexiconDirectory?: string;
  /**
   * Engine processes, each with its own copy of the model.
   * @default the machine's cores, at most 2
   */
  readonly processes?: number;
  /**
   * Threads of each engine process.
   * @default 1
   */
  readonly threadsPerProcess?: number;
  /**
   * Pictures whose patch embeddings are kept for the next caption; 64 KiB each.
   * @default 64
   */
  readonly cachedPictures?: number;
  /**
   * Clips whose frames are kept for the next query; 64 KiB a frame.
   * @default 8
   */
  readonly cachedClips?: number;
  /** Lower limits than the default ones. */
  readonly limits?: Partial<Limits>;
}

/** The strength of the picture, checked. Throws `FIELD_INVALID` outside 0 to 2. */
export function checkGamma(gamma: number = 1): number {
  if (typeof gamma === 'number' && gamma >= 0 && gamma <= 2) return gamma;
  throw new WordsightError('FIELD_INVALID', {
    message: `Expected a gamma from 0 to 2, received ${typeof gamma === 'number' ? gamma : typeof gamma}.`,
    mend: 'Pass 1 for the model’s own answer, 0 for the text alone, 2 for twice the picture.',
  });
}
