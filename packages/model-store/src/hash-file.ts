import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ManifestFile } from './manifest.ts';

const CHUNK_BYTES = 1_048_576;

/** Measures a file in chunks of 1 MiB, so that its size does not matter. Fails on a symbolic link where the system can. */
export async function hashFile(path: string): Promise<ManifestFile> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  const hash = createHash('sha256');
  let bytes = 0;
  // The stream closes the handle, also when reading fails.
  for await (const chunk of handle.createReadStream({ highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
