import { manifestInvalid } from './manifest-invalid.ts';

/** An object as JSON has it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Takes a value for an object, or throws `MANIFEST_INVALID` with the name of its place. */
export function toObject(value: unknown, path: string): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw manifestInvalid(`an object as ${path}`, kindOf(value));
}

/** An object inside an object. `path` ends in the key, as in all functions here: `vision`, `vision.side`. */
export function objectField(parent: JsonObject, path: string): JsonObject {
  return toObject(valueAt(parent, path), path);
}

/** A whole number from `minimum` to `maximum`. */
export function integerField(
  parent: JsonObject,
  path: string,
  { minimum = 1, maximum = Number.MAX_SAFE_INTEGER }: { minimum?: number; maximum?: number } = {},
): number {
  const value = valueAt(parent, path);
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= minimum && value <= maximum) return value;
  throw manifestInvalid(`a whole number from ${minimum} to ${maximum} as ${path}`, kindOf(value));
}

/** A finite number above 0. */
export function positiveField(parent: JsonObject, path: string): number {
  const value = valueAt(parent, path);
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value;
  throw manifestInvalid(`a number above 0 as ${path}`, kindOf(value));
}

/** A text of a pattern, which `expected` describes. */
export function textField(parent: JsonObject, path: string, pattern: RegExp, expected: string): string {
  const value = valueAt(parent, path);
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw manifestInvalid(`${expected} as ${path}`, typeof value === 'string' ? 'another string' : kindOf(value));
}

/** A list of at least one text of a pattern, each once. */
export function textListField(parent: JsonObject, path: string, pattern: RegExp, expected: string): readonly string[] {
  const value = valueAt(parent, path);
  if (!Array.isArray(value) || value.length === 0)
    throw manifestInvalid(`a list of ${expected} as ${path}`, kindOf(value));
  const texts = value.filter((item): item is string => typeof item === 'string' && pattern.test(item));
  if (texts.length === value.length && new Set(texts).size === texts.length) return texts;
  throw manifestInvalid(`a list of ${expected}, each once, as ${path}`, 'other items');
}

/** What a value is, without showing it. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'number') return `the number ${value}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function valueAt(parent: JsonObject, path: string): unknown {
  const key = path.slice(path.lastIndexOf('.') + 1);
  // Only own properties: an empty object must not have a `toString`.
  return Object.hasOwn(parent, key) ? parent[key] : undefined;
}
