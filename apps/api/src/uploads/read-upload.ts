import type { Request, Response } from 'express';
import multer from 'multer';
import type { HashedClip, HashedPicture } from 'wordsight';
import { refuse } from '../errors/refuse.ts';
import { checkContentType } from './check-content-type.ts';
import { refusalOfMulter } from './refusal-of-multer.ts';
import type { UploadBudget } from './upload-budget.ts';
import { mostBytesOf, multerLimits, type UploadShape } from './upload-limits.ts';
import { removeStored, storedOf, uploadStorage } from './upload-storage.ts';

/** One multipart body, read whole: pictures into memory, a clip into a file. */
export interface Upload {
  /** Text fields by name; only names of the route. */
  readonly fields: Readonly<Record<string, string>>;
  /** The pictures under `media`, in order. */
  readonly files: readonly HashedPicture[];
  /** The clip under `media`, on routes that take one. */
  readonly clip?: HashedClip;
  /** Gives the room back and removes the file of a clip; to be called when they are no longer needed. */
  readonly release: () => void;
}

/** Within what an upload has to stay. */
export interface UploadOptions {
  readonly shape: UploadShape;
  readonly budget: UploadBudget;
  /** From the first byte to the last. */
  readonly timeoutMs: number;
  /** The same once the file turns out to be a clip. */
  readonly clipTimeoutMs: number;
}

/**
 * Reads a multipart body within the route's shape, the budget and the time.
 *
 * @throws `UNSUPPORTED_MEDIA`, `MULTIPART_MALFORMED`, `FIELD_INVALID`, `PAYLOAD_TOO_LARGE`, `TEXT_TOO_LONG`,
 *   `TEXT_ENCODING`, `REQUEST_TIMEOUT`, `STORAGE_FULL` or `QUEUE_FULL`.
 */
export async function readUpload(
  request: Request,
  response: Response,
  { shape, budget, timeoutMs, clipTimeoutMs }: UploadOptions,
): Promise<Upload> {
  checkContentType(request);
  const most = mostBytesOf(shape);
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge(most);
  const share = budget.open();
  let arrived = 0;
  try {
    await parse(request, response, {
      shape,
      timeoutMs,
      clipTimeoutMs,
      count(bytes) {
        arrived += bytes;
        if (arrived > most) throw tooLarge(most);
        share.add(bytes);
      },
    });
    const fields = checkedFields(request, shape);
    const stored = checkedFiles(request, shape);
    const clip = stored.find((file) => 'path' in file);
    const release = (): void => {
      share.release();
      void removeStored(clip);
    };
    return { fields, files: stored.filter((file) => 'bytes' in file), ...(clip && { clip }), release };
  } catch (error) {
    share.release();
    for (const file of filesOf(request)) void removeStored(storedOf(file));
    throw refusalOfMulter(error, shape);
  }
}

interface Parsing extends Omit<UploadOptions, 'budget'> {
  /** Told of every piece; what it throws ends the upload. */
  readonly count: (bytes: number) => void;
}

function parse(request: Request, response: Response, parsing: Parsing): Promise<void> {
  const { shape, timeoutMs, clipTimeoutMs, count } = parsing;
  return new Promise((resolve, reject) => {
    const refuseAfter = (milliseconds: number): NodeJS.Timeout =>
      setTimeout(() => {
        const expected = `Expected the whole body within ${milliseconds} ms, received a part.`;
        finish(refuse('REQUEST_TIMEOUT', expected, 'Send it faster.'));
      }, milliseconds);
    let late = refuseAfter(timeoutMs);
    const onClip = (): void => {
      clearTimeout(late);
      late = refuseAfter(clipTimeoutMs);
    };
    const storage = uploadStorage({ clips: shape.clips ?? false, onClip });
    const parser = multer({ storage, limits: multerLimits(shape) }).any();
    const weigh = (piece: Buffer): void => {
      try {
        count(piece.length);
      } catch (error) {
        request.unpipe();
        finish(error);
      }
    };
    function finish(error?: unknown): void {
      clearTimeout(late);
      request.off('data', weigh);
      if (error) reject(error as Error);
      else resolve();
    }
    request.on('data', weigh);
    parser(request, response, finish);
  });
}

function checkedFields(request: Request, { fields }: UploadShape): Record<string, string> {
  const found = Object.entries((request.body ?? {}) as Record<string, unknown>);
  for (const [name, value] of found) {
    if (!fields.includes(name) || typeof value !== 'string') {
      throw refuse(
        'FIELD_INVALID',
        'Expected each field of this route once, received another or one twice.',
        listOf(fields),
      );
    }
    if (value.includes('\uFFFD')) {
      throw refuse(
        'TEXT_ENCODING',
        `Expected ${name} as UTF-8, received bytes that are not.`,
        'Encode the text as UTF-8; U+FFFD itself is not taken.',
      );
    }
  }
  return Object.fromEntries(found) as Record<string, string>;
}

function checkedFiles(request: Request, { fields }: UploadShape): (HashedPicture | HashedClip)[] {
  const files = filesOf(request);
  if (files.some(({ fieldname }) => fieldname !== 'media')) {
    throw refuse('FIELD_INVALID', 'Expected files under the name "media" only, received another.', listOf(fields));
  }
  return files.map(storedOf);
}

function filesOf(request: Request): Express.Multer.File[] {
  return (request.files ?? []) as Express.Multer.File[];
}

function listOf(fields: readonly string[]): string {
  return `Use the fields ${fields.join(', ')}, and "media" for files.`;
}

function tooLarge(most: number): Error {
  return refuse(
    'PAYLOAD_TOO_LARGE',
    `Expected a body of at most ${most} bytes, received or was announced a larger one.`,
    'Scale it down or save it with stronger compression.',
  );
}
