import { open } from 'node:fs/promises';
import { SNIFFED_BYTES, sniffContainer } from '@wordsight/video-frames';

/**
 * Whether a file is a clip, to be asked as `video`; told by its first bytes, never by its name.
 *
 * @param file - Its bytes, or its path; what cannot be read is no clip.
 */
export async function isClip(file: Uint8Array | string): Promise<boolean> {
  const bytes = typeof file === 'string' ? await firstBytes(file).catch(() => new Uint8Array()) : file;
  return sniffContainer(bytes) !== undefined;
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
