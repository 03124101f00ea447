/** Every refusal Wordsight can give, with what it means in a few words. Renaming a code is a breaking change. */
export const ERRORS = {
  TEXT_EMPTY: 'The text has nothing visible in it',
  TEXT_TOO_LONG: 'The text is longer than a caption may be',
  TEXT_ILL_FORMED: 'The text is not well-formed Unicode',
  TEXT_ENCODING: 'The text is not UTF-8',
  LANGUAGE_UNKNOWN: 'The language is not one of the lexicon',
  WORD_NOT_AMBIGUOUS: 'No word asked about has two or more senses',
  FILE_EMPTY: 'The file has no bytes',
  FILE_MISSING: 'The file is not there',
  PAYLOAD_TOO_LARGE: 'The upload is larger than allowed',
  UNSUPPORTED_MEDIA: 'The kind of media is not supported',
  IMAGE_UNREADABLE: 'The picture cannot be decoded',
  IMAGE_TOO_LARGE: 'The picture has too many pixels',
  VIDEO_UNREADABLE: 'The clip cannot be decoded',
  VIDEO_CODEC_UNSUPPORTED: 'The picture of the clip is in a codec that is not decoded here',
  VIDEO_FRAME_TOO_LARGE: 'The frames of the clip have too many pixels',
  VIDEO_TOO_LONG: 'The clip lasts too long',
  VIDEO_RATE: 'The clip has too many frames for its length',
  VIDEO_NO_STREAM: 'The file has no moving picture',
  VIDEO_NO_FRAMES: 'The clip has no frame',
  FFMPEG_MISSING: 'There is no FFmpeg to decode with',
  FIELD_INVALID: 'A field or option is not as described',
  SHAPE_MISMATCH: 'Arrays do not fit each other or the model',
  LEXICON_INVALID: 'The lexicon contradicts itself',
  MANIFEST_INVALID: 'The manifest of the model is not valid',
  MODEL_MISSING: 'A file of the model is not there',
  MODEL_INVALID: 'A file of the model is not what it should be',
  MODEL_CHECKSUM: 'A file of the model was changed',
  QUEUE_FULL: 'Too many requests are waiting',
  STORAGE_FULL: 'The server has no room to keep the upload',
  TIMEOUT: 'The answer took too long',
  ABORTED: 'The caller gave up',
  CLOSED: 'The service is shutting down',
  ENGINE_FAILED: 'The model could not answer this request',
  MULTIPART_MALFORMED: 'The multipart body is not well-formed',
  REQUEST_MALFORMED: 'The request is not valid HTTP',
  REQUEST_TIMEOUT: 'The request did not arrive in time',
  HEADERS_TOO_LARGE: 'The headers or the address are too long',
  NOT_FOUND: 'There is nothing at this address',
  SERVER_UNREACHABLE: 'No Wordsight server answered',
  INTERNAL: 'Something failed that should not',
} as const;

/** One of {@link ERRORS}; programs branch on it. */
export type ErrorCode = keyof typeof ERRORS;

/** All codes, in the order of the table. */
export const ERROR_CODES = Object.keys(ERRORS) as readonly ErrorCode[];
