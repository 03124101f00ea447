import type { RawAttention } from '@wordsight/contracts';

/** The media type of {@link packAttention}. */
export const PACKED_TYPE = 'application/vnd.wordsight.attention';

/**
 * Raw weights in a third of the bytes of JSON, little-endian throughout:
 * the letters `WSA1`; six uint32: layers, heads, words, frames, rows, columns; float32 weights
 * `[layers, heads, words, frames, rows, columns]`; float32 null weights `[layers, heads, words]`.
 */
export function packAttention(attention: RawAttention): Buffer {
  const { layers, heads, words, frames, rows, columns, data, nullData } = attention;
  const head = Buffer.alloc(28);
  head.write('WSA1', 'latin1');
  [layers, heads, words, frames, rows, columns].forEach((size, index) => {
    head.writeUInt32LE(size, 4 + index * 4);
  });
  return Buffer.concat([head, littleEndian(data), littleEndian(nullData)]);
}

function littleEndian(values: Float32Array): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeFloatLE(value, index * 4);
  });
  return bytes;
}
