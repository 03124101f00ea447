import type { GraphName } from './graph-name.ts';
import type { Feeds } from './messages.ts';

/** One run of a graph as its caller asked for it. */
export interface Job {
  readonly graph: GraphName;
  readonly feeds: Feeds;
  /** Jobs of one graph with the same key may share a run; a job without a key never does. */
  readonly joinKey?: string;
  /** Size of the first axis of all inputs: frames or texts. Counts toward the batch size. */
  readonly rows: number;
  /** Size of the second axis: patches of a frame or tokens of a text. */
  readonly columns: number;
}
