import type { GraphName } from './graph-name.ts';

/** One input or output as the graph file declares it. */
export interface TensorFacts {
  readonly name: string;
  /** Element type in ONNX Runtime's words, for example `float32`. */
  readonly type: string;
  /** A number where the size is fixed, a name where the caller chooses; empty when the file does not say. */
  readonly shape: readonly (number | string)[];
}

/** What one graph takes and gives. */
export interface GraphFacts {
  readonly inputs: readonly TensorFacts[];
  readonly outputs: readonly TensorFacts[];
}

/** What the three graphs of the loaded model take and give. */
export type EngineFacts = { readonly [Name in GraphName]: GraphFacts };
