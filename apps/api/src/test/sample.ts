import { readFileSync } from 'node:fs';

/** The bytes of one of the project's own sample pictures. */
export function sample(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../../../../samples/${name}`, import.meta.url)));
}
