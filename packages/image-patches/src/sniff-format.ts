import type { ImageFormat } from './image-format.ts';
import { startsWith } from './starts-with.ts';

/**
 * Tells the format from the first bytes; a file name or a declared type is never asked.
 *
 * @returns The format, or `undefined` when the bytes are not a JPEG, PNG or WebP file.
 */
export function sniffFormat(bytes: Uint8Array): ImageFormat | undefined {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp';
  return undefined;
}
