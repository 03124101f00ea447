import { GraphBuilder } from './graph-builder.ts';
import { randomFloats } from './random.ts';
import { TOY } from './toy-vision.ts';

/** A text graph that obeys the contract: a table of vectors, to each of which the mean of the unmasked ones is added. */
export function toyText(): Uint8Array {
  const { width, vocabulary } = TOY;
  const graph = new GraphBuilder();
  graph.input('ids', 'int64', ['texts', 'tokens']);
  graph.input('mask', 'int64', ['texts', 'tokens']);
  graph.output('states', 'float32', ['texts', 'tokens', width]);
  const table = graph.initializer('table', [vocabulary, width], randomFloats(3, vocabulary * width));
  const vectors = graph.add('Gather', [table, 'ids']);
  const there = graph.add('Unsqueeze', [graph.add('Cast', ['mask'], { to: 1 }), graph.integers(2)]);
  const sum = graph.add('ReduceSum', [graph.add('Mul', [vectors, there]), graph.integers(1)]);
  const count = graph.add('ReduceSum', [there, graph.integers(1)]);
  graph.add('Add', [vectors, graph.add('Div', [sum, count])], {}, 'states');
  return graph.model();
}
