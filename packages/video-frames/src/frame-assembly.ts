/** Puts together what comes from two pipes: bytes of pictures, and the time of each. */
export class FrameAssembly {
  readonly #frameBytes: number;
  readonly #onFrame: (pixels: Uint8Array, ticks: number) => void;
  readonly #times: number[] = [];
  readonly #pictures: Uint8Array[] = [];
  #current: Uint8Array;
  #filled = 0;

  /**
   * @param frameBytes - Of one picture.
   * @param onFrame - Called with each picture that is whole and its time in ticks.
   */
  constructor(frameBytes: number, onFrame: (pixels: Uint8Array, ticks: number) => void) {
    this.#frameBytes = frameBytes;
    this.#onFrame = onFrame;
    this.#current = new Uint8Array(frameBytes);
  }

  addBytes(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; ) {
      const taken = Math.min(chunk.length - at, this.#frameBytes - this.#filled);
      this.#current.set(chunk.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled < this.#frameBytes) break;
      this.#pictures.push(this.#current);
      this.#current = new Uint8Array(this.#frameBytes);
      this.#filled = 0;
    }
    this.#join();
  }

  addTime(ticks: number): void {
    this.#times.push(ticks);
    this.#join();
  }

  #join(): void {
    while (this.#pictures.length > 0 && this.#times.length > 0) {
      const [pixels, ticks] = [this.#pictures.shift(), this.#times.shift()];
      if (pixels !== undefined && ticks !== undefined) this.#onFrame(pixels, ticks);
    }
  }
}
