import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The file that a child process runs.
 *
 * Beside this one in the built package. From source, where Node cannot run the `.ts`, it is the one built last.
 */
export function childEntry(): string {
  const beside = fileURLToPath(new URL('./child.js', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL('../dist/child.js', import.meta.url));
}
