import { GraphBuilder } from './graph-builder.ts';
import { randomFloats } from './random.ts';
import { TOY } from './toy-vision.ts';

/** The whole core formula as an ONNX graph with random weights, its initializers named as in a trained core. */
export function toyCore(width: number | string = TOY.width): Uint8Array {
  const graph = new GraphBuilder();
  graph.input('words', 'float32', ['words', width]);
  graph.input('visual', 'float32', ['visual_tokens', TOY.width]);
  graph.input('position', 'float32', ['visual_tokens', 3]);
  graph.input('visual_mask', 'float32', ['visual_tokens']);
  graph.output('output', 'float32', ['words', TOY.width]);
  graph.output('weights', 'float32', [TOY.layers, TOY.heads, 'words', 'slots']);
  const features = positionFeatures(graph);
  const missing = graph.add('Sub', ['visual_mask', graph.floats([], 1)]);
  const present = graph.add('ReduceSum', ['visual_mask'], { keepdims: 0 });
  const frames = graph.add('Max', [
    graph.add('Div', [present, graph.floats([], TOY.patchesPerFrame)]),
    graph.floats([], 1),
  ]);
  const penalty = graph.add('Sub', [graph.add('Mul', [missing, graph.floats([], 1e9)]), graph.add('Log', [frames])]);
  let words = 'words';
  const weights: string[] = [];
  for (let layer = 0; layer < TOY.layers; layer += 1) {
    const result = coreLayer(graph, layer, { words, features, penalty });
    words = result.words;
    weights.push(graph.add('Unsqueeze', [result.weights, graph.integers(0)]));
  }
  graph.add('Identity', [words], {}, 'output');
  graph.add('Concat', weights, { axis: 0 }, 'weights');
  return graph.model();
}

/** `[M, 3]` to `[M, 24]`. */
function positionFeatures(graph: GraphBuilder): string {
  const octaves = graph.floats([1, 4], Math.PI, 2 * Math.PI, 4 * Math.PI, 8 * Math.PI);
  const waves = [0, 1, 2].flatMap((axis) => {
    const angles = graph.add('Mul', [graph.add('Gather', ['position', graph.integers(axis)], { axis: 1 }), octaves]);
    return [graph.add('Sin', [angles]), graph.add('Cos', [angles])];
  });
  return graph.add('Concat', waves, { axis: 1 });
}

function coreLayer(
  graph: GraphBuilder,
  layer: number,
  { words, features, penalty }: { words: string; features: string; penalty: string },
): { words: string; weights: string } {
  const { width, heads, feed } = TOY;
  const matrix = (name: string, rows: number, columns: number): string => {
    const seed = 100 * (layer + 1) + name.length * 7 + name.charCodeAt(0);
    return graph.initializer(`layers.${layer}.${name}`, [rows, columns], randomFloats(seed, rows * columns, 0.8));
  };
  const scalar = (name: string, value: number): string =>
    graph.add('Tanh', [graph.initializer(`layers.${layer}.${name}`, [], Float32Array.of(value))]);
  const norm = (name: string, input: string): string => {
    const weight = graph.initializer(`layers.${layer}.${name}.weight`, [width], randomFloats(layer + 11, width));
    const bias = graph.initializer(`layers.${layer}.${name}.bias`, [width], randomFloats(layer + 12, width, 0.1));
    return graph.add('LayerNormalization', [input, weight, bias], { axis: -1, epsilon: { float: 1e-5 } });
  };
  const split = (input: string, ...perm: number[]): string =>
    graph.add('Transpose', [graph.add('Reshape', [input, graph.integers(-1, heads, width / heads)])], { perm });

  const placed = graph.add('Add', ['visual', graph.add('MatMul', [features, matrix('position', 24, width)])]);
  const asked = graph.add('MatMul', [norm('norm_query', words), matrix('query', width, width)]);
  const query = split(asked, 1, 0, 2);
  const bias = graph.initializer(`layers.${layer}.key_bias`, [width], randomFloats(layer + 13, width, 0.1));
  const key = split(graph.add('Add', [graph.add('MatMul', [placed, matrix('key', width, width)]), bias]), 1, 2, 0);
  const value = split(graph.add('MatMul', ['visual', matrix('value', width, width)]), 1, 0, 2);
  const products = graph.add('Div', [graph.add('MatMul', [query, key]), graph.floats([], Math.sqrt(width / heads))]);
  const nothing = graph.add('MatMul', [query, graph.floats([width / heads, 1], ...new Float32Array(width / heads))]);
  const scores = graph.add('Concat', [graph.add('Add', [products, penalty]), nothing], { axis: 2 });
  const weights = graph.add('Softmax', [scores], { axis: -1 });
  const kept = graph.add('Slice', [weights, graph.integers(0), graph.integers(-1), graph.integers(2)]);
  const seen = graph.add('Transpose', [graph.add('MatMul', [kept, value])], { perm: [1, 0, 2] });
  const rows = graph.add('Reshape', [seen, graph.integers(-1, width)]);
  const found = graph.add('MatMul', [rows, matrix('out', width, width)]);

  const moved = graph.add('Add', [words, graph.add('Mul', [scalar('alpha', 0.5), found])]);
  const first = graph.add('Gelu', [graph.add('MatMul', [norm('norm_feed', moved), matrix('first', width, feed)])]);
  const gated = graph.add('Mul', [first, graph.add('MatMul', [found, matrix('gate', width, feed)])]);
  const fed = graph.add('MatMul', [gated, matrix('second', feed, width)]);
  return { words: graph.add('Add', [moved, graph.add('Mul', [scalar('beta', 0.3), fed])]), weights };
}
