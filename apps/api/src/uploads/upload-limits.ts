import { LIMITS } from '@wordsight/contracts';

/** What a route takes in one multipart body. */
export interface UploadShape {
  /** Files allowed under the field `media`. */
  readonly files: number;
  /** Names of the text fields. */
  readonly fields: readonly string[];
}

/** Room for part heads and boundaries. */
const OVERHEAD_BYTES = 65_536;

/** All pictures of a ranking together; each alone may have {@link LIMITS.imageBytes}. */
const MOST_BODY_BYTES = 67_108_864;

/** The largest body of a route, in bytes. */
export function mostBytesOf({ files, fields }: UploadShape): number {
  return Math.min(MOST_BODY_BYTES, files * LIMITS.imageBytes + fields.length * LIMITS.textBytes + OVERHEAD_BYTES);
}

/** Multer's limits for a route: no nesting, no arrays, nothing unbounded. */
export function multerLimits({ files, fields }: UploadShape) {
  return {
    files,
    fileSize: LIMITS.imageBytes,
    fields: fields.length,
    fieldSize: LIMITS.textBytes,
    fieldNameSize: 64,
    fieldNestingDepth: 0,
    fieldArrayIndexLimit: 0,
    parts: files + fields.length,
    headerPairs: 16,
  };
}
