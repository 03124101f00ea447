import { type AttentionWeights, WordsightError } from '@wordsight/contracts';
import { checkShape } from './check-shape.ts';
import type { GraphFacts } from './engine-facts.ts';
import type { Job } from './job.ts';
import type { Outputs } from './messages.ts';
import { splitNullSlot } from './split-null-slot.ts';

/** Words and what they may look at. T words, M visual tokens, d the width of the model's vectors. */
export interface VisualQuestion {
  /** `[T, d]`, T at least 1. */
  readonly words: Float32Array;
  /** `[M, d]`; M may be 0, then the words come back as they are. */
  readonly visual: Float32Array;
  /** `[M, 3]`: row and column from 0 to 1, time in seconds. */
  readonly position: Float32Array;
  /** `[M]`: 1 = there, 0 = not there. All there by default. */
  readonly visualMask?: Float32Array;
}

/** What the words found. */
export interface VisualAnswer {
  /** `[T, d]`; without a visual token that is there, equal to `words` bit for bit. */
  readonly output: Float32Array;
  /** Over M visual tokens; without any that is there, every null weight is exactly 1 and all others exactly 0. */
  readonly attention: AttentionWeights;
}

/**
 * The run that lets words look at visual tokens.
 *
 * @throws `SHAPE_MISMATCH` when the arrays do not fit the model or each other; `FIELD_INVALID` when the mask holds
 *   anything but 0 and 1.
 */
export function coreJob(
  { words, visual, position, visualMask }: VisualQuestion,
  width: number,
  facts: GraphFacts,
): Job {
  const port = (name: string) => facts.inputs.find((candidate) => candidate.name === name);
  const rows = Math.max(1, Math.ceil(words.length / width));
  const tokens = Math.ceil(visual.length / width);
  checkShape(words, { words: rows, width }, port('words'));
  if (tokens > 0) checkShape(visual, { 'visual tokens': tokens, width }, port('visual'));
  const mask = visualMask ?? new Float32Array(tokens).fill(1);
  checkPerToken('position', position.length, tokens * 3);
  checkPerToken('visualMask', mask.length, tokens);
  const stray = mask.find((value) => value !== 0 && value !== 1);
  if (stray !== undefined) {
    throw new WordsightError('FIELD_INVALID', {
      message: `Expected a visual mask of 0 and 1, received ${stray}.`,
      mend: 'Write 1 for a visual token that is there and 0 for one that is not.',
    });
  }
  // ONNX Runtime dies of a division by zero when an axis is empty; one token that is not there says the same.
  const fed = Math.max(1, tokens);
  return {
    graph: 'core',
    feeds: {
      words: { data: words, shape: [rows, width] },
      visual: { data: tokens > 0 ? visual : new Float32Array(width), shape: [fed, width] },
      position: { data: tokens > 0 ? position : new Float32Array(3), shape: [fed, 3] },
      visual_mask: { data: tokens > 0 ? mask : new Float32Array(1), shape: [fed] },
    },
    rows,
    columns: fed,
  };
}

/**
 * Names what the run gave.
 *
 * @param visualTokens - M of the question.
 */
export function visualAnswer({ output, weights }: Outputs, visualTokens: number): VisualAnswer {
  return { output: output!.data, attention: splitNullSlot(weights!, visualTokens) };
}

function checkPerToken(name: string, received: number, expected: number): void {
  if (received === expected) return;
  throw new WordsightError('SHAPE_MISMATCH', {
    message: `Expected ${expected} numbers in ${name}, received ${received}.`,
    mend: 'Pass a position [M, 3] and a mask [M] for visual tokens [M, d].',
  });
}
