import { constants } from 'node:fs';
import { copyFile, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refusal } from './refusal.ts';
import { type Container, SNIFFED_BYTES, sniffContainer } from './sniff-container.ts';
import type { VideoLimits } from './video-limits.ts';

/** What the caller's file is called in the temporary directory; no name of the caller's own goes further than this. */
export const ORIGINAL = 'original';

/** What lies there now. */
export interface StagedClip {
  readonly container: Container;
  readonly sizeBytes: number;
}

/**
 * Puts a copy of the clip where FFmpeg will find it, if its kind and size allow.
 *
 * @param clip - The bytes of a file, or the path to one.
 * @throws `FILE_MISSING` for a path to nothing; `FILE_EMPTY`, `PAYLOAD_TOO_LARGE`, `UNSUPPORTED_MEDIA`.
 */
export async function stageClip(
  clip: Uint8Array | string,
  directory: string,
  limits: VideoLimits,
): Promise<StagedClip> {
  const path = join(directory, ORIGINAL);
  if (typeof clip !== 'string') {
    const container = checked(clip, clip.length, limits);
    await writeFile(path, clip, { mode: 0o600 });
    return { container, sizeBytes: clip.length };
  }
  const before = await look(clip);
  checked(before.head, before.sizeBytes, limits);
  // A copy, not a link: the file must not change between the checks and its use. Free where the file system can share.
  await copyFile(clip, path, constants.COPYFILE_FICLONE);
  const { head, sizeBytes } = await look(path);
  return { container: checked(head, sizeBytes, limits), sizeBytes };
}

async function look(path: string): Promise<{ head: Uint8Array; sizeBytes: number }> {
  try {
    // Without O_NONBLOCK a named pipe would hold the caller until someone writes into it.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const status = await handle.stat();
      if (!status.isFile()) throw new Error('not a file');
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
      return { head: buffer.subarray(0, bytesRead), sizeBytes: status.size };
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw refusal('FILE_MISSING', {
      expected: 'the path of a clip that can be read',
      received: 'a path that leads to no readable file',
      mend: 'Check the path and the permissions of the file.',
      cause,
    });
  }
}

function checked(head: Uint8Array, sizeBytes: number, limits: VideoLimits): Container {
  if (sizeBytes === 0) {
    throw refusal('FILE_EMPTY', {
      expected: 'a clip',
      received: '0 bytes',
      mend: 'Check that the file was written to its end, and send it again.',
    });
  }
  if (sizeBytes > limits.videoBytes) {
    throw refusal('PAYLOAD_TOO_LARGE', {
      expected: `a clip of at most ${limits.videoBytes} bytes`,
      received: `${sizeBytes}`,
      mend: 'Cut the clip or scale it down; Wordsight looks at a few small frames only.',
    });
  }
  const container = sniffContainer(head);
  if (container === undefined) {
    throw refusal('UNSUPPORTED_MEDIA', {
      expected: 'an MP4, QuickTime, WebM or Matroska clip',
      received: 'a file that starts like none of them',
      mend: 'Convert the clip to MP4 or WebM and send that.',
    });
  }
  return container;
}
