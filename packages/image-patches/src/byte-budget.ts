import { aborted } from './aborted.ts';

/** Memory that work under way shares; who finds too little waits in line. */
export interface ByteBudget {
  /** What all holders together have taken, in bytes. */
  readonly bytesInUse: number;
  /**
   * Takes `bytes` as soon as everyone who came before has been served and `bytes` fit.
   *
   * @param bytes - At most `ceiling`.
   * @param options.ceiling - How much may be in use, these bytes included.
   * @param options.signal - Leaves the line when aborted.
   * @returns Gives the bytes back; to be called once, further calls do nothing.
   * @throws `ABORTED` when the signal fires while waiting.
   */
  acquire(bytes: number, options: { readonly ceiling: number; readonly signal?: AbortSignal }): Promise<() => void>;
}

/**
 * Makes a budget with a first-come, first-served line, so that a large picture is not overtaken for ever by small ones.
 *
 * @param maximumHolders - How many may hold a share at the same time.
 */
export function createByteBudget(maximumHolders: number): ByteBudget {
  const line: { readonly bytes: number; readonly ceiling: number; readonly admit: () => void }[] = [];
  let [bytesInUse, holders] = [0, 0];

  function serve(): void {
    for (;;) {
      const first = line[0];
      if (first === undefined || holders >= maximumHolders || bytesInUse + first.bytes > first.ceiling) return;
      line.shift();
      bytesInUse += first.bytes;
      holders++;
      first.admit();
    }
  }

  function share(bytes: number): () => void {
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      bytesInUse -= bytes;
      holders--;
      serve();
    };
  }

  return {
    get bytesInUse() {
      return bytesInUse;
    },
    acquire(bytes, { ceiling, signal }) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(aborted(signal));
        const entry = { bytes, ceiling, admit };
        function admit(): void {
          signal?.removeEventListener('abort', leave);
          resolve(share(bytes));
        }
        function leave(): void {
          line.splice(line.indexOf(entry), 1);
          if (signal !== undefined) reject(aborted(signal));
          serve();
        }
        signal?.addEventListener('abort', leave, { once: true });
        line.push(entry);
        serve();
      });
    },
  };
}
