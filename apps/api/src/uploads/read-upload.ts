import type { Request, Response } from 'express';
import multer from 'multer';
import type { HashedPicture } from 'wordsight';
import { refuse } from '../errors/refuse.ts';
import { checkContentType } from './check-content-type.ts';
import { hashingStorage, pictureOf } from './hashing-storage.ts';
import { refusalOfMulter } from './refusal-of-multer.ts';
import type { UploadBudget } from './upload-budget.ts';
import { mostBytesOf, multerLimits, type UploadShape } from './upload-limits.ts';

/** One multipart body, read whole into memory. */
export interface Upload {
  /** Text fields by name; only names of the route. */
  readonly fields: Readonly<Record<string, string>>;
  /** The files under `media`, in order. */
  readonly files: readonly HashedPicture[];
  /** Gives the memory's share back; to be called when the bytes are no longer needed. */
  readonly release: () => void;
}

/**
 * Reads a multipart body within the route's shape, the budget and the time.
 *
 * @throws `UNSUPPORTED_MEDIA`, `MULTIPART_MALFORMED`, `FIELD_INVALID`, `PAYLOAD_TOO_LARGE`, `TEXT_TOO_LONG`,
 *   `TEXT_ENCODING`, `REQUEST_TIMEOUT` or `QUEUE_FULL`.
 */
export async function readUpload(
  request: Request,
  response: Response,
  { shape, budget, timeoutMs }: { shape: UploadShape; budget: UploadBudget; timeoutMs: number },
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
      count(bytes) {
        arrived += bytes;
        if (arrived > most) throw tooLarge(most);
        share.add(bytes);
      },
    });
    return { fields: checkedFields(request, shape), files: checkedFiles(request, shape), release: share.release };
  } catch (error) {
    share.release();
    throw refusalOfMulter(error, shape);
  }
}

interface Parsing {
  readonly shape: UploadShape;
  readonly timeoutMs: number;
  /** Told of every piece; what it throws ends the upload. */
  readonly count: (bytes: number) => void;
}

function parse(request: Request, response: Response, { shape, timeoutMs, count }: Parsing): Promise<void> {
  const parser = multer({ storage: hashingStorage, limits: multerLimits(shape) }).any();
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      const expected = `Expected the whole body within ${timeoutMs} ms, received a part.`;
      finish(refuse('REQUEST_TIMEOUT', expected, 'Send it faster.'));
    }, timeoutMs);
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

function checkedFiles(request: Request, { fields }: UploadShape): HashedPicture[] {
  const files = (request.files ?? []) as Express.Multer.File[];
  if (files.some(({ fieldname }) => fieldname !== 'media')) {
    throw refuse('FIELD_INVALID', 'Expected files under the name "media" only, received another.', listOf(fields));
  }
  return files.map(pictureOf);
}

function listOf(fields: readonly string[]): string {
  return `Use the fields ${fields.join(', ')}, and "media" for files.`;
}

function tooLarge(most: number): Error {
  return refuse(
    'PAYLOAD_TOO_LARGE',
    `Expected a body of at most ${most} bytes, received or was announced a larger one.`,
    'Scale the pictures down or save them with stronger compression.',
  );
}
