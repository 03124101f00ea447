import { GraphBuilder } from './graph-builder.ts';
import { randomFloats } from './random.ts';

/** Sizes of the toy graphs. */
export const TOY = {
  width: 8,
  patchesPerFrame: 4,
  patchWidth: 12,
  vocabulary: 50,
  heads: 2,
  layers: 2,
  feed: 12,
} as const;

/** Rounds of the loop for each step of the first value; one round multiplies two 128 × 128 matrices. */
const ROUNDS_PER_STEP = 400;

/**
 * A vision graph that obeys the contract: a linear map of each patch, made unit length, and their mean.
 *
 * The largest first value of a frame says how long it takes: 0 next to nothing, 255 some seconds. The time spent does
 * not change the answer.
 */
export function toyVision(width: number = TOY.width): Uint8Array {
  const { patchesPerFrame, patchWidth } = TOY;
  const graph = new GraphBuilder();
  const patches = graph.input('patches', 'uint8', ['frames', patchesPerFrame, patchWidth]);
  graph.output('patch_embeddings', 'float32', ['frames', patchesPerFrame, width]);
  graph.output('image_embedding', 'float32', ['frames', width]);
  const numbers = graph.add('Cast', [patches], { to: 1 });
  const map = graph.initializer('map', [patchWidth, width], randomFloats(1, patchWidth * width));
  const mapped = graph.add('MatMul', [numbers, map]);
  const spent = graph.add('Mul', [busyLoop(graph, numbers), graph.floats([], 0)]);
  // A constant keeps a black patch from having no direction.
  const shifted = graph.add('Add', [graph.add('Add', [mapped, graph.floats([], 1)]), spent]);
  graph.add('LpNormalization', [shifted], { axis: -1 }, 'patch_embeddings');
  const mean = graph.add('ReduceMean', ['patch_embeddings', graph.integers(1)], { keepdims: 0 });
  graph.add('LpNormalization', [mean], { axis: -1 }, 'image_embedding');
  return graph.model();
}

/** A number that takes as long to compute as the first values of the frames say. */
function busyLoop(graph: GraphBuilder, numbers: string): string {
  const firsts = graph.add('Slice', [numbers, graph.integers(0, 0), graph.integers(1, 1), graph.integers(1, 2)]);
  const largest = graph.add('ReduceMax', [firsts], { keepdims: 0 });
  const rounds = graph.add('Cast', [graph.add('Mul', [largest, graph.floats([], ROUNDS_PER_STEP)])], { to: 7 });
  const body = new GraphBuilder();
  body.input('round', 'int64', []);
  body.input('go_on', 'bool', []);
  body.input('state', 'float32', [128, 128]);
  body.output('still', 'bool', []);
  body.output('next', 'float32', [128, 128]);
  body.add('Identity', ['go_on'], {}, 'still');
  body.add('MatMul', ['state', 'mixing'], {}, 'next');
  graph.initializer('mixing', [128, 128], new Float32Array(128 * 128).fill(1 / 128));
  graph.initializer('start', [128, 128], randomFloats(2, 128 * 128));
  return graph.add('ReduceMax', [graph.add('Loop', [rounds, '', 'start'], { body })], { keepdims: 0 });
}
