import { unreadableImage } from './unreadable-image.ts';

/**
 * Reads an unsigned integer of 1 to 4 bytes from a header.
 *
 * @param offset - Of its first byte.
 * @param size - In bytes.
 * @throws `IMAGE_UNREADABLE` when the file ends before it.
 */
export function uintAt(bytes: Uint8Array, offset: number, size: number, order: 'big' | 'little' = 'big'): number {
  if (offset + size > bytes.length) {
    throw unreadableImage('a whole picture header', `a file that ends after ${bytes.length} bytes`);
  }
  let value = 0;
  for (let index = 0; index < size; index++) {
    const byte = bytes[offset + (order === 'big' ? index : size - 1 - index)] ?? 0;
    value = value * 256 + byte;
  }
  return value;
}
