import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFile } from './check-file.ts';
import { MANIFEST_FILE } from './file-names.ts';
import type { LoadModelOptions } from './load-model-options.ts';
import { manifestInvalid } from './manifest-invalid.ts';

/** 1 MiB; a manifest of a few files has some KiB. */
const MANIFEST_BYTES = 1_048_576;

/**
 * The bytes of a model's `manifest.json`.
 *
 * @throws {@link WordsightError} `MODEL_MISSING`, `MODEL_INVALID` for a link, `MANIFEST_INVALID` above 1 MiB.
 */
export async function readManifest(directory: string, options: LoadModelOptions): Promise<Uint8Array> {
  const path = join(directory, MANIFEST_FILE);
  const bytes = await checkFile(path, MANIFEST_FILE, options);
  if (bytes > MANIFEST_BYTES) throw manifestInvalid(`at most ${MANIFEST_BYTES} bytes`, `${bytes}`);
  return readFile(path);
}
