import { createHash } from 'node:crypto';

/** SHA-256 of a file as 64 hexadecimal digits, so that caches know a picture by its content. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
