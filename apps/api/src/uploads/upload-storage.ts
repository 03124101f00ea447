import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import { LIMITS } from '@wordsight/contracts';
import type { StorageEngine } from 'multer';
import {
  type HashedClip,
  type HashedPicture,
  isClip,
  makeTemporaryDirectory,
  removeTemporaryDirectory,
} from 'wordsight';
import { refuse } from '../errors/refuse.ts';

/** Bytes after which the kind of file is told. */
const HEAD_BYTES = 4_096;

interface UploadStorageOptions {
  readonly clips: boolean;
  readonly onClip: () => void;
}

/**
 * Keeps pictures in memory and clips in a file of their own, and hashes both piece by piece as they arrive: hashing a
 * whole file at its end would hold everybody else up for milliseconds. What it is, is told by content.
 *
 * @param options.clips - Whether this route takes clips; where not, they count as pictures and are refused later.
 * @param options.onClip - Called when a file turns out to be a clip.
 */
export function uploadStorage(options: UploadStorageOptions): StorageEngine {
  return {
    _handleFile(_request, { stream }, done) {
      callbackify(async () => ({ stored: await store(stream, options) }) as Partial<Express.Multer.File>)(done);
    },
    _removeFile(_request, file, done) {
      callbackify(() => removeStored(storedOf(file)))(done);
    },
  };
}

/** What {@link uploadStorage} made of an uploaded file. */
export function storedOf(file: Express.Multer.File): HashedPicture | HashedClip {
  return (file as unknown as { stored: HashedPicture | HashedClip }).stored;
}

/** Removes the file of a clip; pictures just go. */
export async function removeStored(stored: HashedPicture | HashedClip | undefined): Promise<void> {
  if (stored !== undefined && 'path' in stored) await removeTemporaryDirectory(dirname(stored.path));
}

async function store(stream: Readable, { clips, onClip }: UploadStorageOptions): Promise<HashedPicture | HashedClip> {
  const hash = createHash('sha256');
  let [pieces, size, told]: [Buffer[], number, boolean] = [[], 0, !clips];
  let file: WriteStream | undefined;
  try {
    // Left alone when something fails: a stream that is destroyed would be told as a broken body.
    for await (const piece of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      hash.update(piece);
      size += piece.length;
      pieces.push(piece);
      if (!told && size >= HEAD_BYTES) {
        told = true;
        if (await isClip(Buffer.concat(pieces))) {
          onClip();
          file = await openFile();
        }
      }
      if (file === undefined && size > LIMITS.imageBytes && told) throw pictureTooLarge();
      if (file !== undefined) await write(file, pieces.splice(0));
    }
    const whole = Buffer.concat(pieces);
    // A clip shorter than its own head is broken, but it is a clip that is broken.
    if (!told && (await isClip(whole))) await write((file = await openFile()), [whole]);
    const sha256 = hash.digest('hex');
    if (file === undefined) return { bytes: whole, sha256 };
    file.end();
    await once(file, 'close');
    return { path: String(file.path), sha256 };
  } catch (error) {
    stream.resume();
    file?.destroy();
    if (file !== undefined) await removeTemporaryDirectory(dirname(String(file.path)));
    throw error;
  }
}

async function openFile(): Promise<WriteStream> {
  try {
    const file = createWriteStream(join(await makeTemporaryDirectory(), 'upload'), { mode: 0o600 });
    await once(file, 'open');
    return file;
  } catch (cause) {
    throw storageFull(cause);
  }
}

async function write(file: WriteStream, pieces: readonly Buffer[]): Promise<void> {
  for (const piece of pieces) {
    await new Promise<void>((resolve, reject) => {
      file.write(piece, (error) => (error ? reject(storageFull(error)) : resolve()));
    });
  }
}

function pictureTooLarge(): Error {
  return refuse(
    'PAYLOAD_TOO_LARGE',
    `Expected a picture of at most ${LIMITS.imageBytes} bytes, received more.`,
    'Scale the picture down or save it with stronger compression.',
  );
}

function storageFull(cause: unknown): Error {
  return refuse('STORAGE_FULL', 'Expected room to keep the clip, and there was none.', 'Ask again later.', cause);
}
