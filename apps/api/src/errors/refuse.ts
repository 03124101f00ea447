import { type ErrorCode, WordsightError } from '@wordsight/contracts';

/** Makes a refusal in one line. */
export function refuse(code: ErrorCode, message: string, mend: string, cause?: unknown): WordsightError {
  return new WordsightError(code, { message, mend, cause });
}

/** There is no explanation of that id any more, or there never was. */
export function noSuchExplanation(): WordsightError {
  return refuse(
    'NOT_FOUND',
    'Expected the id of an explanation that is still kept, received another.',
    'Ask again with POST /v1/explanations; the same question gets the same answer.',
  );
}

/** The address or the method is not one of ours. */
export function notFound(): WordsightError {
  return refuse('NOT_FOUND', 'Expected an address of this service, received another.', 'See /docs for all addresses.');
}

/** The question is about a picture, and there was none. */
export function noPicture(): WordsightError {
  return refuse('FILE_MISSING', 'Expected a picture under "media", received none.', 'Ask with the picture you mean.');
}
