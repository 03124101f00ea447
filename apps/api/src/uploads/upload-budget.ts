import { refuse } from '../errors/refuse.ts';

/** What one upload holds of the memory that all uploads share. */
export interface UploadShare {
  /** Takes more, as it arrives. Throws `QUEUE_FULL` when all uploads together hold too much. */
  add(bytes: number): void;
  /** Gives everything back; further calls do nothing. */
  release(): void;
}

/** Memory that all uploads under way share. Only bytes that have arrived count: announcing costs the others nothing. */
export class UploadBudget {
  readonly #bytes: number;
  #inUse = 0;

  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  get bytesInUse(): number {
    return this.#inUse;
  }

  open(): UploadShare {
    let held = 0;
    return {
      add: (bytes) => {
        if (this.#inUse + bytes > this.#bytes) throw full();
        this.#inUse += bytes;
        held += bytes;
      },
      release: () => {
        this.#inUse -= held;
        held = 0;
      },
    };
  }
}

function full(): Error {
  return refuse(
    'QUEUE_FULL',
    'Expected room for one more upload, and other uploads hold it.',
    'Ask again after the seconds that Retry-After names.',
  );
}
