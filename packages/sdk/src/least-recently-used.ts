/** A small cache that forgets the entry nobody asked for the longest. */
export class LeastRecentlyUsed<Value> {
  readonly #entries: Map<string, Value> = new Map();
  readonly #capacity: number;

  /** @param capacity - Largest number of entries kept; 0 keeps none. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): Value | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, value);
    }
    return value;
  }

  set(key: string, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#capacity) this.#entries.delete(this.#entries.keys().next().value!);
  }
}
