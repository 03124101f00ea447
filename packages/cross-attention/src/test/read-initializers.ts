import type { Tensor } from '../tensor.ts';

/** The float32 arrays of an ONNX file by name. */
export type Initializers = ReadonlyMap<string, Tensor<Float32Array>>;

/** Reads them with as much protobuf as that takes: model field 7 is the graph, graph field 5 an initializer. */
export function readInitializers(file: Uint8Array): Initializers {
  const initializers = new Map<string, Tensor<Float32Array>>();
  for (const graph of fields(file, 7)) {
    for (const tensor of fields(graph, 5)) {
      const type = numbers(tensor, 2)[0];
      if (type !== 1) continue;
      const name = new TextDecoder().decode(fields(tensor, 8)[0]);
      // Float data is either raw bytes (9) or a packed list (4); both are little-endian float32.
      const raw = fields(tensor, 9)[0] ?? fields(tensor, 4)[0] ?? new Uint8Array();
      initializers.set(name, { data: new Float32Array(new Uint8Array(raw).buffer), shape: numbers(tensor, 1) });
    }
  }
  return initializers;
}

/** All fields of one number whose wire type is "bytes". */
function fields(message: Uint8Array, wanted: number): Uint8Array[] {
  return walk(message).flatMap(({ field, value }) => (field === wanted && value instanceof Uint8Array ? [value] : []));
}

/** All whole numbers of one field, packed or not. */
function numbers(message: Uint8Array, wanted: number): number[] {
  return walk(message).flatMap(({ field, value }) => {
    if (field !== wanted) return [];
    if (typeof value === 'number') return [value];
    const list: number[] = [];
    for (let at = 0; at < value.length; ) {
      const [number, next] = varint(value, at);
      list.push(number);
      at = next;
    }
    return list;
  });
}

function walk(message: Uint8Array): { field: number; value: number | Uint8Array }[] {
  const found: { field: number; value: number | Uint8Array }[] = [];
  for (let at = 0; at < message.length; ) {
    const [tag, start] = varint(message, at);
    const field = Math.floor(tag / 8);
    if (tag % 8 === 0) {
      const [value, next] = varint(message, start);
      found.push({ field, value });
      at = next;
    } else {
      const [length, begin] = tag % 8 === 2 ? varint(message, start) : [tag % 8 === 1 ? 8 : 4, start];
      found.push({ field, value: message.subarray(begin, begin + length) });
      at = begin + length;
    }
  }
  return found;
}

function varint(bytes: Uint8Array, start: number): [value: number, next: number] {
  let value = 0;
  for (let at = start, scale = 1; ; at += 1, scale *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return [value, at + 1];
  }
}
