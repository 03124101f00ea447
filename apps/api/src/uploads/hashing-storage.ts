import { createHash } from 'node:crypto';
import type { StorageEngine } from 'multer';
import type { HashedPicture } from 'wordsight';

/**
 * Keeps uploads in memory and hashes them piece by piece as they arrive. Hashing a whole picture at its end would hold
 * everybody else up for milliseconds.
 */
export const hashingStorage: StorageEngine = {
  _handleFile(_request, file, done) {
    const [pieces, hash]: [Buffer[], ReturnType<typeof createHash>] = [[], createHash('sha256')];
    file.stream.on('data', (piece: Buffer) => {
      pieces.push(piece);
      hash.update(piece);
    });
    file.stream.on('error', done);
    file.stream.on('end', () => {
      const picture: HashedPicture = { bytes: Buffer.concat(pieces), sha256: hash.digest('hex') };
      done(null, { picture, size: picture.bytes.length } as Partial<Express.Multer.File>);
    });
  },
  _removeFile(_request, _file, done) {
    done(null);
  },
};

/** The picture that {@link hashingStorage} made of an uploaded file. */
export function pictureOf(file: Express.Multer.File): HashedPicture {
  return (file as unknown as { picture: HashedPicture }).picture;
}
