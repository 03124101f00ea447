import { fileURLToPath } from 'node:url';

/** The package's own data; `src` and `dist` both lie beside it. */
export function shippedDirectory(): string {
  return fileURLToPath(new URL('../data', import.meta.url));
}
