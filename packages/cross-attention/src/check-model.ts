import type { EngineFacts, GraphFacts, TensorFacts } from './engine-facts.ts';
import { GRAPH_CONTRACTS, type PortContract } from './graph-contracts.ts';
import { GRAPH_NAMES, type GraphName } from './graph-name.ts';

/** Which graph breaks the contract, and how: `expected … , received …` without the words themselves. */
export interface ModelComplaint {
  readonly graph: GraphName;
  readonly expected: string;
  readonly received: string;
}

/**
 * Compares the graphs of a model with the contracts and with each other.
 *
 * An output without a declared shape is let through, as exporters may leave it out. More outputs than the contract
 * names are fine; more inputs are not, since nobody could fill them.
 *
 * @returns The first complaint, or nothing when the graphs fit.
 */
export function checkModel(facts: EngineFacts): ModelComplaint | undefined {
  for (const graph of GRAPH_NAMES) {
    const complaint = checkGraph(facts[graph], graph);
    if (complaint) return { graph, ...complaint };
  }
  return checkWidths(facts);
}

type Complaint = Omit<ModelComplaint, 'graph'>;

function checkGraph(facts: GraphFacts, graph: GraphName): Complaint | undefined {
  const contract = GRAPH_CONTRACTS[graph];
  for (const [name, port] of Object.entries(contract.inputs)) {
    const complaint = checkPort('input', name, port, facts.inputs);
    if (complaint) return complaint;
  }
  for (const [name, port] of Object.entries(contract.outputs)) {
    const complaint = checkPort('output', name, port, facts.outputs);
    if (complaint) return complaint;
  }
  const names = Object.keys(contract.inputs);
  if (facts.inputs.length === names.length) return undefined;
  return { expected: `no inputs but ${names.join(', ')}`, received: `${facts.inputs.length} inputs` };
}

function checkPort(
  side: 'input' | 'output',
  name: string,
  { type, axes }: PortContract,
  ports: readonly TensorFacts[],
): Complaint | undefined {
  const expected = `an ${side} ${name} of ${type} with ${axes} axes`;
  const port = ports.find((candidate) => candidate.name === name);
  if (port === undefined) return { expected, received: 'none of that name' };
  const unknownShape = side === 'output' && port.shape.length === 0;
  if (port.type === type && (port.shape.length === axes || unknownShape)) return undefined;
  return { expected, received: `${port.type} with ${port.shape.length} axes` };
}

/** All graphs must speak of vectors of one width, and the core must say which. */
function checkWidths(facts: EngineFacts): ModelComplaint | undefined {
  const width = widthOf(facts.core.inputs, 'words');
  if (typeof width !== 'number') {
    return { graph: 'core', expected: 'a fixed width of words', received: 'one that the caller chooses' };
  }
  const others: [GraphName, readonly TensorFacts[], string][] = [
    ['core', facts.core.inputs, 'visual'],
    ['vision', facts.vision.outputs, 'patch_embeddings'],
    ['vision', facts.vision.outputs, 'image_embedding'],
    ['text', facts.text.outputs, 'states'],
  ];
  for (const [graph, ports, name] of others) {
    const other = widthOf(ports, name);
    if (typeof other !== 'number' || other === width) continue;
    return { graph, expected: `${name} of width ${width} as the core has it`, received: `${other}` };
  }
  return undefined;
}

function widthOf(ports: readonly TensorFacts[], name: string): number | string | undefined {
  return ports.find((port) => port.name === name)?.shape.at(-1);
}
