import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE } from './file-names.ts';
import { hashFile } from './hash-file.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import { objectField } from './manifest-fields.ts';
import { modelMissing } from './model-missing.ts';
import { parseFileNames, parseManifest, parseRoot } from './parse-manifest.ts';

/**
 * Writes size and SHA-256 of every file a manifest lists into that manifest. Training states the facts and the names
 * (`"files": { "vision.onnx": {}, … }`); this adds the checksums and leaves the facts as they are.
 *
 * @returns The manifest as written.
 * @throws {@link WordsightError} `MODEL_MISSING` when the manifest or a listed file is not there, `MANIFEST_INVALID`
 * when the facts are not right; the old manifest stays then.
 */
export async function writeChecksums(directory: string): Promise<Manifest> {
  const path = join(directory, MANIFEST_FILE);
  const root = parseRoot(await present(readFile(path), MANIFEST_FILE));
  const files: Record<string, ManifestFile> = {};
  for (const name of parseFileNames(objectField(root, 'files'))) {
    files[name] = await present(hashFile(join(directory, name)), name);
  }
  const bytes = Buffer.from(`${JSON.stringify({ ...root, files }, null, 2)}\n`);
  const manifest = parseManifest(bytes);
  // Written beside and renamed, so that nobody ever reads half a manifest.
  const part = `${path}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true });
    throw cause;
  }
  return manifest;
}

function present<Value>(reading: Promise<Value>, name: string): Promise<Value> {
  return reading.catch((cause: unknown) => {
    throw modelMissing(`the file ${name} in the model’s directory`, 'none that can be read', cause);
  });
}
