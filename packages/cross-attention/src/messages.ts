import type { EngineFacts } from './engine-facts.ts';
import type { GraphName } from './graph-name.ts';

/** Numbers as they travel between the processes, row-major. */
export interface Block<Numbers extends Uint8Array | BigInt64Array | Float32Array> {
  readonly data: Numbers;
  readonly shape: readonly number[];
}

/** Inputs of a graph by name. */
export type Feeds = Readonly<Record<string, Block<Uint8Array | BigInt64Array | Float32Array>>>;

/** Outputs of a graph by name. */
export type Outputs = Readonly<Record<string, Block<Float32Array>>>;

/** What a child is told when it starts, as JSON in its first argument. */
export interface ChildOrders {
  readonly paths: { readonly [Name in GraphName]: string };
  readonly threads: number;
}

/** What the parent says: run one graph. A child has at most one run at a time. */
export interface RunMessage {
  readonly graph: GraphName;
  readonly feeds: Feeds;
}

/** What a child says: once `ready` or `refused`, then one `answer` or `failed` for each run. */
export type ChildMessage =
  | { readonly kind: 'ready'; readonly facts: EngineFacts }
  | { readonly kind: 'refused'; readonly graph: GraphName; readonly reason: string }
  | { readonly kind: 'answer'; readonly outputs: Outputs }
  | { readonly kind: 'failed'; readonly reason: string };
