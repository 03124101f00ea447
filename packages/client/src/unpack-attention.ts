/** The weights of every layer and head, unpacked. */
export interface UnpackedAttention {
  readonly layers: number;
  readonly heads: number;
  readonly words: number;
  readonly frames: number;
  readonly rows: number;
  readonly columns: number;
  /** `[layers, heads, words, frames, rows, columns]`, row-major. */
  readonly weights: Float32Array;
  /** `[layers, heads, words]`: the weight that looked at nothing. */
  readonly null: Float32Array;
}

const HEAD_BYTES = 28;

/**
 * Reads `application/vnd.wordsight.attention`: `WSA1`, six uint32 sizes, float32 weights, float32 null weights, all
 * little-endian.
 *
 * @throws TypeError when the bytes are not that.
 */
export function unpackAttention(bytes: Uint8Array): UnpackedAttention {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isOurs = bytes.length >= HEAD_BYTES && new TextDecoder('latin1').decode(bytes.subarray(0, 4)) === 'WSA1';
  if (!isOurs) throw new TypeError('Expected packed attention, received other bytes.');
  const size = (index: number): number => view.getUint32(4 + index * 4, true);
  const [layers, heads, words, frames, rows, columns] = [0, 1, 2, 3, 4, 5].map(size) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const maps = layers * heads * words;
  const count = maps * frames * rows * columns;
  if (bytes.length !== HEAD_BYTES + (count + maps) * 4) {
    throw new TypeError(
      `Expected ${HEAD_BYTES + (count + maps) * 4} bytes of packed attention, received ${bytes.length}.`,
    );
  }
  const floats = (start: number, length: number): Float32Array =>
    Float32Array.from({ length }, (_, index) => view.getFloat32(HEAD_BYTES + (start + index) * 4, true));
  return { layers, heads, words, frames, rows, columns, weights: floats(0, count), null: floats(count, maps) };
}
