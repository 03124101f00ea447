import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../examples/', import.meta.url);

/** A real answer to that operation, as it was once recorded; see `record-examples-main.ts`. */
export function exampleOf(operation: string): unknown {
  const file = new URL(`${operation}.json`, folder);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
