import { LIMITS } from '@wordsight/contracts';
import { VIDEO_LIMITS } from 'wordsight';

/** What a route takes in one multipart body. */
export interface UploadShape {
  /** Files allowed under the field `media`. */
  readonly files: number;
  /** Names of the text fields. */
  readonly fields: readonly string[];
  /** Whether a file may be a clip. */
  readonly clips?: boolean;
}

/** Room for part heads and boundaries. */
const OVERHEAD_BYTES = 65_536;

/** All pictures of a ranking together; each alone may have {@link LIMITS.imageBytes}. */
const MOST_PICTURE_BYTES = 67_108_864;

/** The largest body of a route, in bytes. */
export function mostBytesOf(shape: UploadShape): number {
  const { files, fields, clips = false } = shape;
  const ofFiles = clips ? VIDEO_LIMITS.videoBytes : Math.min(MOST_PICTURE_BYTES, files * LIMITS.imageBytes);
  return ofFiles + fields.length * LIMITS.textBytes + OVERHEAD_BYTES;
}

/** Multer's limits for a route: no nesting, no arrays, nothing unbounded. */
export function multerLimits({ files, fields, clips = false }: UploadShape) {
  return {
    files,
    fileSize: clips ? VIDEO_LIMITS.videoBytes : LIMITS.imageBytes,
    fields: fields.length,
    fieldSize: LIMITS.textBytes,
    fieldNameSize: 64,
    fieldNestingDepth: 0,
    fieldArrayIndexLimit: 0,
    parts: files + fields.length,
    headerPairs: 16,
  };
}
