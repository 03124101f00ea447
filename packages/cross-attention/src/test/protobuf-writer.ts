/** Fields of a protobuf message, written one after the other. */
export class ProtobufWriter {
  readonly #parts: Uint8Array[] = [];

  /** A whole number of at least 0. */
  number(field: number, value: number | bigint): this {
    this.#parts.push(varint(BigInt(field) << 3n), varint(BigInt.asUintN(64, BigInt(value))));
    return this;
  }

  /** A float32. */
  float(field: number, value: number): this {
    this.#parts.push(varint((BigInt(field) << 3n) | 5n), new Uint8Array(Float32Array.of(value).buffer));
    return this;
  }

  /** Bytes, text, or a message within the message. */
  bytes(field: number, value: Uint8Array | string | ProtobufWriter): this {
    let bytes = value;
    if (typeof bytes === 'string') bytes = new TextEncoder().encode(bytes);
    if (bytes instanceof ProtobufWriter) bytes = bytes.finish();
    this.#parts.push(varint((BigInt(field) << 3n) | 2n), varint(BigInt(bytes.length)), bytes);
    return this;
  }

  finish(): Uint8Array {
    return Buffer.concat(this.#parts);
  }
}

function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return Uint8Array.from(bytes);
}
