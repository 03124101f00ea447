import { refuse } from '../errors/refuse.ts';

/** Memory that all uploads under way share; who finds too little is told to come back. */
export class UploadBudget {
  readonly #bytes: number;
  #inUse = 0;

  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  get bytesInUse(): number {
    return this.#inUse;
  }

  /**
   * Takes a share for one upload.
   *
   * @returns Gives it back; to be called once.
   * @throws `QUEUE_FULL` when other uploads hold too much.
   */
  take(bytes: number): () => void {
    if (this.#inUse + bytes > this.#bytes) {
      throw refuse(
        'QUEUE_FULL',
        'Expected room for one more upload, and other uploads hold it.',
        'Ask again after the seconds that Retry-After names.',
      );
    }
    this.#inUse += bytes;
    return () => {
      this.#inUse -= bytes;
    };
  }
}
