import type { Request } from 'express';
import { refuse } from '../errors/refuse.ts';

/** Lets plain multipart/form-data with a boundary through. Throws `UNSUPPORTED_MEDIA` or `MULTIPART_MALFORMED`. */
export function checkContentType({ headers }: Request): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const encoding = headers['content-encoding'] ?? 'identity';
  const mend = 'Send multipart/form-data, uncompressed, as FormData does.';
  if (type.trim() !== 'multipart/form-data') {
    throw refuse('UNSUPPORTED_MEDIA', 'Expected a multipart/form-data body, received another type.', mend);
  }
  if (encoding !== 'identity') {
    throw refuse('UNSUPPORTED_MEDIA', 'Expected an uncompressed body, received an encoded one.', mend);
  }
  if (!parameters.some((parameter) => /^\s*boundary=[^\s]/.test(parameter))) {
    throw refuse('MULTIPART_MALFORMED', 'Expected a boundary in the content type, received none.', mend);
  }
}
