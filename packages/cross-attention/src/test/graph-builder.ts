import { ProtobufWriter } from './protobuf-writer.ts';

const ELEMENT_TYPES = { float32: 1, uint8: 2, int64: 7, bool: 9 } as const;
const ATTRIBUTE_TYPES = { float: 1, integer: 2, text: 3, graph: 5, integers: 7 } as const;

/** Attributes of a node: a number is an integer unless wrapped as `{ float }`. */
export type Attributes = Readonly<
  Record<string, number | { float: number } | string | readonly number[] | GraphBuilder>
>;

/** Sizes of axes: numbers are fixed, names are chosen by the caller. */
export type Axes = readonly (number | string)[];

/** Writes small ONNX graphs (opset 20) for tests, field by field as onnx.proto numbers them. */
export class GraphBuilder {
  readonly #graph = new ProtobufWriter().bytes(2, 'toy');
  #count = 0;

  input(name: string, type: keyof typeof ELEMENT_TYPES, axes: Axes): string {
    this.#graph.bytes(11, valueInfo(name, type, axes));
    return name;
  }

  output(name: string, type: keyof typeof ELEMENT_TYPES, axes: Axes): string {
    this.#graph.bytes(12, valueInfo(name, type, axes));
    return name;
  }

  /** A named array of the file: float32, or int64 for whole numbers given as bigints. */
  initializer(name: string, shape: readonly number[], data: Float32Array | readonly bigint[]): string {
    const isFloat = data instanceof Float32Array;
    const bytes = isFloat
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(BigInt64Array.from(data).buffer);
    const tensor = new ProtobufWriter();
    for (const size of shape) tensor.number(1, size);
    this.#graph.bytes(
      5,
      tensor
        .number(2, isFloat ? 1 : 7)
        .bytes(8, name)
        .bytes(9, bytes),
    );
    return name;
  }

  /** A nameless array. */
  floats(shape: readonly number[], ...values: number[]): string {
    return this.initializer(this.#name(), shape, Float32Array.from(values));
  }

  /** A nameless list of whole numbers. */
  integers(...values: number[]): string {
    return this.initializer(this.#name(), [values.length], values.map(BigInt));
  }

  /** A node with one output; returns its name. */
  add(operator: string, inputs: readonly string[], attributes: Attributes = {}, output: string = this.#name()): string {
    return this.addMany(operator, inputs, attributes, [output])[0]!;
  }

  /** A node with several outputs, whose names are given. */
  addMany(
    operator: string,
    inputs: readonly string[],
    attributes: Attributes,
    outputs: readonly string[],
  ): readonly string[] {
    const node = new ProtobufWriter();
    for (const input of inputs) node.bytes(1, input);
    for (const output of outputs) node.bytes(2, output);
    node.bytes(4, operator);
    for (const [name, value] of Object.entries(attributes)) node.bytes(5, attribute(name, value));
    this.#graph.bytes(1, node);
    return outputs;
  }

  /** The graph alone, for a loop's body. */
  graph(): ProtobufWriter {
    return this.#graph;
  }

  /** The bytes of a model file. */
  model(): Uint8Array {
    const opset = new ProtobufWriter().bytes(1, '').number(2, 20);
    return new ProtobufWriter().number(1, 9).bytes(7, this.#graph).bytes(8, opset).finish();
  }

  #name(): string {
    this.#count += 1;
    return `value_${this.#count}`;
  }
}

function valueInfo(name: string, type: keyof typeof ELEMENT_TYPES, axes: Axes): ProtobufWriter {
  const shape = new ProtobufWriter();
  for (const axis of axes) {
    const dimension = new ProtobufWriter();
    shape.bytes(1, typeof axis === 'number' ? dimension.number(1, axis) : dimension.bytes(2, axis));
  }
  const tensor = new ProtobufWriter().number(1, ELEMENT_TYPES[type]).bytes(2, shape);
  return new ProtobufWriter().bytes(1, name).bytes(2, new ProtobufWriter().bytes(1, tensor));
}

function attribute(name: string, value: Attributes[string]): ProtobufWriter {
  const writer = new ProtobufWriter().bytes(1, name);
  if (typeof value === 'number') return writer.number(3, value).number(20, ATTRIBUTE_TYPES.integer);
  if (typeof value === 'string') return writer.bytes(4, value).number(20, ATTRIBUTE_TYPES.text);
  if (value instanceof GraphBuilder) return writer.bytes(6, value.graph()).number(20, ATTRIBUTE_TYPES.graph);
  if ('float' in value) return writer.float(2, value.float).number(20, ATTRIBUTE_TYPES.float);
  for (const item of value) writer.number(8, item);
  return writer.number(20, ATTRIBUTE_TYPES.integers);
}
