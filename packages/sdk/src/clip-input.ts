/** A clip in a file whose content is known by its hash already, so that another query on it finds its frames again. */
export interface HashedClip {
  readonly path: string;
  /** SHA-256 of the file, 64 lower-case hexadecimal digits. A wrong one gets you another clip's answer. */
  readonly sha256: string;
}

/** A clip: bytes, the path of a file, or a path with the hash of what lies there. */
export type ClipInput = Uint8Array | string | HashedClip;
