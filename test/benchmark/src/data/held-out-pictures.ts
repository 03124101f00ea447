import { createHash } from 'node:crypto';
import { sharedFile } from './shared-data.ts';
import { readStoredZip } from './stored-zip.ts';

/** A picture file of the evaluation data. */
export interface StoredPicture {
  /** Its path in its archive. */
  readonly file: string;
  readonly bytes: Buffer;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** The pictures that no training saw, by the concept they show. */
export interface HeldOutPictures {
  /** One transparent drawing a concept, in the held-out style. */
  readonly drawings: ReadonlyMap<string, StoredPicture>;
  /** The test photos of each concept, in the order of their archives. */
  readonly photos: ReadonlyMap<string, readonly StoredPicture[]>;
}

/** The drawing style that is kept for testing. */
const STYLE = 'noto';
/** Photos whose SHA-256 begins below this are for testing. */
const TEST_BELOW = 0x1a;
const PHOTO_ARCHIVES = [0, 1, 2, 3];

/** Reads the held-out pictures; see the README beside the data for the rules of the split. */
export function readHeldOutPictures(): HeldOutPictures {
  const drawings = new Map<string, StoredPicture>();
  for (const [file, bytes] of readStoredZip(sharedFile('icons/icons.zip'))) {
    const [concept, style] = file.replace(/\.webp$/, '').split('/');
    if (style === STYLE) drawings.set(concept!, stored(file, bytes));
  }
  const photos = new Map<string, StoredPicture[]>();
  for (const index of PHOTO_ARCHIVES) {
    for (const [file, bytes] of readStoredZip(sharedFile(`photos/photos-${index}.zip`))) {
      const photo = stored(file, bytes);
      if (Number.parseInt(photo.sha256.slice(0, 2), 16) >= TEST_BELOW) continue;
      const concept = file.slice(0, file.lastIndexOf('/'));
      photos.set(concept, [...(photos.get(concept) ?? []), photo]);
    }
  }
  return { drawings, photos };
}

function stored(file: string, bytes: Buffer): StoredPicture {
  return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
