import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { EngineFacts, GraphFacts, TensorFacts } from './engine-facts.ts';
import { GRAPH_CONTRACTS } from './graph-contracts.ts';
import { GRAPH_NAMES, type GraphName } from './graph-name.ts';
import type { Block, ChildOrders, Feeds, Outputs } from './messages.ts';

/** The three graphs of a model, loaded. */
export interface Sessions {
  readonly facts: EngineFacts;
  /** Runs one graph. Blocks the event loop until it is done; rejects with the engine's own error. */
  run(graph: GraphName, feeds: Feeds): Promise<Outputs>;
}

/** A graph file that the engine does not take. */
export class SessionRefused extends Error {
  readonly graph: GraphName;

  constructor(graph: GraphName, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.graph = graph;
  }
}

/**
 * Loads the graphs by path, which keeps one copy of the weights less in memory than loading them from bytes.
 *
 * @throws {@link SessionRefused} naming the graph whose file the engine does not take.
 */
export async function openSessions({ paths, threads }: ChildOrders): Promise<Sessions> {
  const options: InferenceSession.SessionOptions = {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // Shapes differ from call to call, and every new one would leave a memory plan behind for good.
    enableMemPattern: false,
    logSeverityLevel: 3,
    // Spinning threads burn the cores that the other processes need.
    extra: { session: { intra_op: { allow_spinning: '0' }, inter_op: { allow_spinning: '0' } } },
  };
  const sessions = {} as Record<GraphName, InferenceSession>;
  const facts = {} as Record<GraphName, GraphFacts>;
  for (const graph of GRAPH_NAMES) {
    try {
      sessions[graph] = await InferenceSession.create(paths[graph], options);
    } catch (cause) {
      throw new SessionRefused(graph, cause);
    }
    facts[graph] = {
      inputs: sessions[graph].inputMetadata.map(tensorFacts),
      outputs: sessions[graph].outputMetadata.map(tensorFacts),
    };
  }
  return {
    facts,
    async run(graph, feeds) {
      const wanted = Object.keys(GRAPH_CONTRACTS[graph].outputs);
      const inputs = Object.fromEntries(Object.entries(feeds).map(([name, block]) => [name, toTensor(block)]));
      const outputs = await sessions[graph].run(inputs, wanted);
      return Object.fromEntries(wanted.map((name) => [name, toBlock(outputs[name])]));
    },
  };
}

function tensorFacts(metadata: InferenceSession.ValueMetadata): TensorFacts {
  const { name } = metadata;
  return metadata.isTensor
    ? { name, type: metadata.type, shape: [...metadata.shape] }
    : { name, type: 'other', shape: [] };
}

function toTensor({ data, shape }: Block<Uint8Array | BigInt64Array | Float32Array>): Tensor {
  if (data instanceof Float32Array) return new Tensor('float32', data, shape);
  return data instanceof BigInt64Array ? new Tensor('int64', data, shape) : new Tensor('uint8', data, shape);
}

function toBlock(tensor: Tensor | undefined): Block<Float32Array> {
  // The graph's outputs were compared with the contract when it was loaded.
  return { data: tensor?.data as Float32Array, shape: tensor?.dims ?? [] };
}
