import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { checkContent } from './check-content.ts';
import { halfToFloat } from './half-to-float.ts';
import type { Model } from './model.ts';
import { modelMissing } from './model-missing.ts';
import { parseSenseIds } from './parse-sense-ids.ts';
import type { SenseTable } from './sense-table.ts';
import { tableInvalid } from './table-invalid.ts';

const BYTES_OF_A_HALF = 2;

/**
 * Reads the model's sense vectors: ids from `senses.json`, and from `senses.bin` little-endian half floats of shape
 * `[ids, width]`, row-major. Vectors are brought to unit length, which half precision had rounded.
 *
 * @throws {@link WordsightError} `MODEL_INVALID` when the two files and the manifest do not agree or a vector is not
 * finite or has no length; `MODEL_CHECKSUM` or `MODEL_MISSING` when a file changed after the model was loaded.
 */
export async function readSenseTable(model: Model): Promise<SenseTable> {
  const { width } = model.manifest;
  const ids = parseSenseIds(await readVouched(model, 'senses.json'), width);
  const bytes = await readVouched(model, 'senses.bin');
  const expected = ids.length * width * BYTES_OF_A_HALF;
  if (bytes.length !== expected) throw tableInvalid(`${expected} bytes of senses.bin`, `${bytes.length}`);
  const vectors = toVectors(bytes, width);
  const rows = new Map(ids.map((id, row) => [id, row] as const));
  return {
    ids,
    width,
    has: (id) => rows.has(id),
    vectorOf(id) {
      const row = rows.get(id);
      return row === undefined ? undefined : vectors.slice(row * width, (row + 1) * width);
    },
  };
}

/** Reads a file whole and compares again, since these bytes are used and not those that were hashed while loading. */
async function readVouched(model: Model, name: 'senses.json' | 'senses.bin'): Promise<Uint8Array> {
  const bytes = await readFile(model.pathOf(name)).catch((cause: unknown) => {
    throw modelMissing(`the file ${name} in the model’s directory`, 'none that can be read', cause);
  });
  const vouched = model.manifest.files[name];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (vouched !== undefined) checkContent(name, vouched, { bytes: bytes.length, sha256 });
  return bytes;
}

function toVectors(bytes: Uint8Array, width: number): Float32Array {
  const halves = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const vectors = new Float32Array(bytes.length / BYTES_OF_A_HALF);
  for (let start = 0; start < vectors.length; start += width) {
    const vector = vectors.subarray(start, start + width);
    let squares = 0;
    for (let column = 0; column < width; column += 1) {
      const value = halfToFloat(halves.getUint16((start + column) * BYTES_OF_A_HALF, true));
      vector[column] = value;
      squares += value * value;
    }
    if (!Number.isFinite(squares)) throw tableInvalid('finite numbers in senses.bin', 'an infinite one or none');
    if (squares === 0) throw tableInvalid('vectors with a length in senses.bin', 'one of zeros');
    const length = Math.sqrt(squares);
    for (let column = 0; column < width; column += 1) vector[column] = (vector[column] ?? 0) / length;
  }
  return vectors;
}
