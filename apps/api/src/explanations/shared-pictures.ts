import type { HashedPicture } from 'wordsight';

/** Pictures that several kept answers need, each held once. */
export class SharedPictures {
  readonly #held = new Map<string, { readonly picture: HashedPicture; holders: number }>();
  #bytes = 0;

  /** Memory of all pictures held. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Takes a picture and gives the one to keep: the first that came with that content. */
  hold(picture: HashedPicture): HashedPicture {
    const held = this.#held.get(picture.sha256) ?? { picture, holders: 0 };
    if (held.holders === 0) {
      this.#held.set(picture.sha256, held);
      this.#bytes += picture.bytes.length;
    }
    held.holders += 1;
    return held.picture;
  }

  /** To be called once for each {@link hold}. */
  release({ sha256 }: HashedPicture): void {
    const held = this.#held.get(sha256);
    if (held === undefined) return;
    held.holders -= 1;
    if (held.holders > 0) return;
    this.#held.delete(sha256);
    this.#bytes -= held.picture.bytes.length;
  }
}
