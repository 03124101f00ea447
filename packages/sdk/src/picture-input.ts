/** A picture file whose content is known by its hash already, so that nobody reads all of it again to tell it apart. */
export interface HashedPicture {
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`, 64 lower-case hexadecimal digits. A wrong one gets you another picture's answer. */
  readonly sha256: string;
}

/** JPEG, PNG or WebP: bytes, the path of a file, or bytes with their hash. */
export type PictureInput = Uint8Array | string | HashedPicture;
