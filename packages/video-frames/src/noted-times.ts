/** Reads the lines that FFmpeg's `metadata` filter writes for each frame, as they come in pieces. */
export class NotedTimes {
  #rest = '';
  readonly #onTime: (ticks: number) => void;
  readonly #onValue: (key: string, value: number) => void;

  /**
   * @param onTime - Called with the presentation time of each frame, in ticks.
   * @param onValue - Called with each number noted about that frame.
   */
  constructor(onTime: (ticks: number) => void, onValue: (key: string, value: number) => void = () => undefined) {
    this.#onTime = onTime;
    this.#onValue = onValue;
  }

  add(chunk: Buffer): void {
    const lines = (this.#rest + chunk.toString('latin1')).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      const ticks = /^frame:\d+\s+pts:(-?\d+)\s/.exec(line)?.[1];
      if (ticks !== undefined) {
        this.#onTime(Number(ticks));
        continue;
      }
      const [key = '', value] = line.split('=');
      if (value !== undefined) this.#onValue(key, Number(value));
    }
  }
}
