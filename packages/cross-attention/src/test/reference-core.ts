import { attend } from '../attend.ts';
import type { Tensor } from '../tensor.ts';
import { errorFunction } from './error-function.ts';
import type { Initializers } from './read-initializers.ts';

type Matrix = Tensor<Float64Array>;

/** Inputs of the core as plain float64 numbers; see the graph's contract. */
export interface ReferenceInputs {
  /** `[T, d]` */
  readonly words: ArrayLike<number>;
  /** `[M, d]` */
  readonly visual: ArrayLike<number>;
  /** `[M, 3]` */
  readonly position: ArrayLike<number>;
  /** `[M]` */
  readonly mask: ArrayLike<number>;
  /** Patches of one frame; tells how many frames the visual tokens are. */
  readonly patchesPerFrame: number;
}

/** What the core should say. */
export interface ReferenceAnswer {
  /** `[T, d]` */
  readonly output: Float64Array;
  /** Per layer: `[H, T, M]`. */
  readonly weights: readonly Float64Array[];
  /** Per layer: `[H, T]`. */
  readonly nullWeights: readonly Float64Array[];
}

/** The core's formula in float64, layer by layer, with the weights of a core.onnx. */
export function referenceCore(initializers: Initializers, heads: number, inputs: ReferenceInputs): ReferenceAnswer {
  const read = (name: string): Tensor => {
    const tensor = initializers.get(name);
    if (!tensor) throw new Error(`Expected an initializer ${name} in the core.`);
    return tensor;
  };
  const width = read('layers.0.query').shape[0]!;
  const tokens = inputs.mask.length;
  const visual: Matrix = { data: Float64Array.from(inputs.visual), shape: [tokens, width] };
  const features: Matrix = { data: positionFeatures(inputs.position), shape: [tokens, 24] };
  const mask = { data: inputs.mask, shape: [tokens] };
  const present = Array.from(inputs.mask).reduce((sum, there) => sum + there, 0);
  let words: Matrix = { data: Float64Array.from(inputs.words), shape: [inputs.words.length / width, width] };
  const weights: Float64Array[] = [];
  const nullWeights: Float64Array[] = [];
  for (let layer = 0; initializers.has(`layers.${layer}.query`); layer += 1) {
    const own = (name: string): Tensor => read(`layers.${layer}.${name}`);
    const norm = (name: string, input: Matrix): Matrix => layerNorm(input, own(`${name}.weight`), own(`${name}.bias`));
    const placed = add(visual, multiply(features, own('position')));
    const attended = attend<Float64Array>({
      queries: multiply(norm('norm_query', words), own('query')),
      keys: addToRows(multiply(placed, own('key')), own('key_bias')),
      values: multiply(visual, own('value')),
      heads,
      mask,
      nullScore: Math.log(Math.max(1, present / inputs.patchesPerFrame)),
    });
    weights.push(attended.weights.data);
    nullWeights.push(attended.nullWeights.data);
    const found = multiply(attended.output, own('out'));
    const moved = add(words, found, Math.tanh(own('alpha').data[0]!));
    const first = multiply(norm('norm_feed', moved), own('first'));
    const gate = multiply(found, own('gate'));
    const gated = { data: first.data.map((value, index) => gelu(value) * gate.data[index]!), shape: first.shape };
    words = add(moved, multiply(gated, own('second')), Math.tanh(own('beta').data[0]!));
  }
  return { output: words.data, weights, nullWeights };
}

/** `[M, 3]` to `[M, 24]`: for row, column and time the sines, then the cosines of four octaves. */
function positionFeatures(position: ArrayLike<number>): Float64Array {
  const octaves = [1, 2, 4, 8];
  return Float64Array.from(
    Array.from(position).flatMap((place) => [
      ...octaves.map((octave) => Math.sin(octave * Math.PI * place)),
      ...octaves.map((octave) => Math.cos(octave * Math.PI * place)),
    ]),
  );
}

/** `[n, k]` times `[k, m]`. */
function multiply(left: Tensor, right: Tensor): Matrix {
  const [rows, inner] = left.shape as [number, number];
  const columns = right.shape[1]!;
  const data = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let at = 0; at < inner; at += 1) {
      const factor = left.data[row * inner + at]!;
      for (let column = 0; column < columns; column += 1)
        data[row * columns + column]! += factor * right.data[at * columns + column]!;
    }
  }
  return { data, shape: [rows, columns] };
}

function add(left: Matrix, right: Matrix, factor = 1): Matrix {
  return { data: left.data.map((value, index) => value + factor * right.data[index]!), shape: left.shape };
}

function addToRows({ data, shape }: Matrix, bias: Tensor): Matrix {
  return { data: data.map((value, index) => value + bias.data[index % shape[1]!]!), shape };
}

function layerNorm({ data, shape }: Matrix, weight: Tensor, bias: Tensor): Matrix {
  const width = shape[1]!;
  const result = new Float64Array(data.length);
  for (let start = 0; start < data.length; start += width) {
    const row = data.subarray(start, start + width);
    const mean = row.reduce((sum, value) => sum + value, 0) / width;
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width;
    for (let at = 0; at < width; at += 1) {
      result[start + at] = ((row[at]! - mean) / Math.sqrt(variance + 1e-5)) * weight.data[at]! + bias.data[at]!;
    }
  }
  return { data: result, shape };
}

function gelu(x: number): number {
  return (x / 2) * (1 + errorFunction(x / Math.SQRT2));
}
