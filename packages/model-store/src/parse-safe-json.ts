const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads JSON from bytes and refuses keys that could change the prototype of an object it is copied to.
 *
 * @throws {SyntaxError} when the bytes are not UTF-8, not JSON, nested too deep, or hold such a key.
 */
export function parseSafeJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text, (key, value: unknown) => {
      if (FORBIDDEN_KEYS.has(key)) throw new SyntaxError('A key names a prototype.');
      return value;
    });
  } catch (cause) {
    throw cause instanceof SyntaxError ? cause : new SyntaxError('Not readable as JSON.', { cause });
  }
}
