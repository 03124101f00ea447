import { checkShape } from './check-shape.ts';
import type { GraphFacts } from './engine-facts.ts';
import type { Job } from './job.ts';
import type { Outputs } from './messages.ts';

/** The axes of token ids and their mask, `[rows, columns]`. */
export interface TextShape {
  /** Texts, at least 1. */
  readonly rows: number;
  /** Tokens of the longest text, at least 1. */
  readonly columns: number;
}

/** What the text encoder says about tokens. */
export interface TextEncoding {
  /** `[rows, columns, width]`; what stands at padding means nothing. */
  readonly states: Float32Array;
  /** d, the width of the model's vectors. */
  readonly width: number;
}

/**
 * The run that encodes texts.
 *
 * @throws `SHAPE_MISMATCH` when ids or mask are not as many as said.
 */
export function textJob(ids: BigInt64Array, mask: BigInt64Array, { rows, columns }: TextShape, facts: GraphFacts): Job {
  checkShape(
    ids,
    { rows, columns },
    facts.inputs.find((port) => port.name === 'ids'),
  );
  checkShape(
    mask,
    { rows, columns },
    facts.inputs.find((port) => port.name === 'mask'),
  );
  return {
    graph: 'text',
    feeds: { ids: { data: ids, shape: [rows, columns] }, mask: { data: mask, shape: [rows, columns] } },
    // Texts of any length go together: the shorter ones are padded.
    joinKey: 'any length',
    rows,
    columns,
  };
}

/** Names what the run gave. */
export function textEncoding({ states }: Outputs, width: number): TextEncoding {
  return { states: states!.data, width };
}
