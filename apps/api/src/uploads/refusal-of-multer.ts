import { LIMITS, WordsightError } from '@wordsight/contracts';
import multer from 'multer';
import { VIDEO_LIMITS } from 'wordsight';
import { refuse } from '../errors/refuse.ts';
import type { UploadShape } from './upload-limits.ts';

/** What to tell about a body that multer would not take; by its codes, never by its texts. */
export function refusalOfMulter(error: unknown, { files, fields, clips = false }: UploadShape): WordsightError {
  if (WordsightError.isInstance(error)) return error;
  const mend = `Send ${files === 0 ? 'no file' : `at most ${files} under "media"`}, and the fields ${fields.join(', ')} at most once each.`;
  if (error instanceof multer.MulterError) {
    if (error.code === 'LIMIT_FILE_SIZE') {
      return refuse(
        'PAYLOAD_TOO_LARGE',
        `Expected a file of at most ${clips ? VIDEO_LIMITS.videoBytes : LIMITS.imageBytes} bytes, received more.`,
        'Scale it down or save it with stronger compression.',
      );
    }
    if (error.code === 'LIMIT_FIELD_VALUE') {
      return refuse(
        'TEXT_TOO_LONG',
        `Expected fields of at most ${LIMITS.textBytes} bytes, received more.`,
        'Shorten the text to one caption.',
      );
    }
    if (error.code === 'MISSING_FIELD_NAME') return malformed('every part to have a name, received one without', error);
    return refuse('FIELD_INVALID', 'Expected only the files and fields of this route, received others.', mend, error);
  }
  return malformed('a whole multipart/form-data body, received a broken one', error);
}

function malformed(expected: string, cause: unknown): WordsightError {
  return refuse(
    'MULTIPART_MALFORMED',
    `Expected ${expected}.`,
    'Let an HTTP client or FormData write the body.',
    cause,
  );
}
