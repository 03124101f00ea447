import { isFileName, REQUIRED_FILES } from './file-names.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import { integerField, objectField, positiveField, textField, textListField, toObject } from './manifest-fields.ts';
import type { JsonObject } from './manifest-fields.ts';
import { manifestInvalid } from './manifest-invalid.ts';
import { parseSafeJson } from './parse-safe-json.ts';

const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const VERSION = /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]{1,64})?$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;
const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Reads and checks a manifest. Fields it does not know are left out, so that later versions may add some.
 *
 * @param bytes - Content of `manifest.json`.
 * @throws {@link WordsightError} `MANIFEST_INVALID` with the field, what was expected and what kind was received.
 */
export function parseManifest(bytes: Uint8Array): Manifest {
  const root = parseRoot(bytes);
  integerField(root, 'format', { minimum: 1, maximum: 1 });
  return {
    format: 1,
    name: textField(root, 'name', NAME, 'a name of a-z, 0-9, dot, underscore and hyphen'),
    version: textField(root, 'version', VERSION, 'a version such as 0.1.0'),
    languages: textListField(root, 'languages', LANGUAGE, 'language tags'),
    files: parseFiles(objectField(root, 'files')),
    vision: parseVision(objectField(root, 'vision')),
    text: parseText(objectField(root, 'text')),
    ...parseCore(root),
    temperature: parseTemperature(objectField(root, 'temperature')),
    trained: root['trained'] === undefined ? {} : objectField(root, 'trained'),
  };
}

/** The manifest as an object of which only the outermost level was checked. */
export function parseRoot(bytes: Uint8Array): JsonObject {
  try {
    return toObject(parseSafeJson(bytes), 'the whole');
  } catch (cause) {
    throw cause instanceof SyntaxError ? manifestInvalid('JSON', 'something else', cause) : cause;
  }
}

/** The names a manifest lists, each a plain base name. */
export function parseFileNames(files: JsonObject): readonly string[] {
  const names = Object.keys(files);
  const odd = names.filter((name) => !isFileName(name)).length;
  if (odd > 0) throw manifestInvalid('plain names of files in the model’s own directory', `${odd} other names`);
  const missing = REQUIRED_FILES.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw manifestInvalid(`the files ${REQUIRED_FILES.join(', ')}`, `none of ${missing.join(', ')}`);
  return names;
}

function parseFiles(files: JsonObject): Readonly<Record<string, ManifestFile>> {
  const checked = Object.create(null) as Record<string, ManifestFile>;
  for (const name of parseFileNames(files)) {
    const entry = toObject(files[name], `files.${name}`);
    checked[name] = {
      bytes: integerField(entry, `files.${name}.bytes`),
      sha256: textField(entry, `files.${name}.sha256`, SHA256, '64 hexadecimal digits'),
    };
  }
  return checked;
}

function parseVision(vision: JsonObject): Manifest['vision'] {
  const side = integerField(vision, 'vision.side', { maximum: 4096 });
  const patchSize = integerField(vision, 'vision.patchSize', { maximum: side });
  const patches = integerField(vision, 'vision.patches');
  if (patches !== (side / patchSize) ** 2) {
    throw manifestInvalid('vision.patches to be (side / patchSize)²', `the number ${patches}`);
  }
  return { side, patchSize, patches };
}

function parseText(text: JsonObject): Manifest['text'] {
  const vocabulary = integerField(text, 'text.vocabulary');
  return {
    maximumTokens: integerField(text, 'text.maximumTokens', { maximum: 65_536 }),
    vocabulary,
    padding: integerField(text, 'text.padding', { minimum: 0, maximum: vocabulary - 1 }),
  };
}

function parseCore(root: JsonObject): Pick<Manifest, 'core' | 'width'> {
  const core = objectField(root, 'core');
  const layers = integerField(core, 'core.layers', { maximum: 1000 });
  const heads = integerField(core, 'core.heads', { maximum: 1000 });
  const width = integerField(root, 'width', { maximum: 65_536 });
  if (width % heads !== 0) throw manifestInvalid('a width that core.heads divides', `the number ${width}`);
  return { core: { layers, heads }, width };
}

function parseTemperature(temperature: JsonObject): Manifest['temperature'] {
  return {
    prior: positiveField(temperature, 'temperature.prior'),
    textual: positiveField(temperature, 'temperature.textual'),
    posterior: positiveField(temperature, 'temperature.posterior'),
  };
}
