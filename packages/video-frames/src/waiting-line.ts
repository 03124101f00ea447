/**
 * A line between one who produces when it can and one who takes when it likes. Nothing is held back: the producer is
 * bounded by its own.
 */
export class WaitingLine<Item> {
  readonly #items: Item[] = [];
  #ended: { readonly error?: unknown } | undefined;
  #wake: () => void = () => undefined;

  add(item: Item): void {
    this.#items.push(item);
    this.#wake();
  }

  /** Nothing comes any more. @param error - Thrown to the taker once the line is empty. */
  end(error?: unknown): void {
    this.#ended ??= error === undefined ? {} : { error };
    this.#wake();
  }

  async *take(): AsyncGenerator<Item> {
    for (;;) {
      const item = this.#items.shift();
      if (item !== undefined) {
        yield item;
      } else if (this.#ended === undefined) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      } else if ('error' in this.#ended) {
        throw this.#ended.error;
      } else {
        return;
      }
    }
  }
}
