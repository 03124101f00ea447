/** Every refusal Wordsight can give. Renaming one is a breaking change. */
export const ERROR_CODES = [
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'TEXT_ILL_FORMED',
  'TEXT_ENCODING',
  'LANGUAGE_UNKNOWN',
  'WORD_NOT_AMBIGUOUS',
  'FILE_EMPTY',
  'FILE_MISSING',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA',
  'IMAGE_UNREADABLE',
  'IMAGE_TOO_LARGE',
  'IMAGE_TOO_SMALL',
  'FIELD_INVALID',
  'SHAPE_MISMATCH',
  'LEXICON_INVALID',
  'MANIFEST_INVALID',
  'MODEL_MISSING',
  'MODEL_INVALID',
  'MODEL_CHECKSUM',
  'QUEUE_FULL',
  'TIMEOUT',
  'ABORTED',
  'CLOSED',
  'ENGINE_FAILED',
] as const;

/** One of {@link ERROR_CODES}; programs branch on it. */
export type ErrorCode = (typeof ERROR_CODES)[number];
