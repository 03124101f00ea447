import type { EngineFacts } from './engine-facts.ts';
import { EngineProcess } from './engine-process.ts';
import type { ChildOrders } from './messages.ts';

/** A large model on a slow disk loads within this time. */
const START_TIMEOUT_MS = 60_000;

/** After so many starts in a row that failed, nobody should wait for the next one. */
const FAILURES_TO_DESPAIR = 3;

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

/** Who is told about a slot. */
export interface SlotListener {
  /** A process is ready for runs. */
  onReady(): void;
  /** Another start has failed and {@link ProcessSlot.despair} is set; further ones follow at long intervals. */
  onDespair(): void;
}

/**
 * The place of one child process: when the process dies, another takes its place.
 *
 * A process that is stopped, or dies in a run, is replaced at once, since the run is to blame. One that dies idle or
 * while it starts is replaced after a pause that doubles from 100 ms to 10 s.
 */
export class ProcessSlot {
  readonly #orders: ChildOrders;
  readonly #listener: SlotListener;
  #process: EngineProcess | undefined;
  #isReady = false;
  #failures = 0;
  #despair: unknown;
  #pause: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(orders: ChildOrders, listener: SlotListener) {
    this.#orders = orders;
    this.#listener = listener;
  }

  /** The process, when it is loaded and without work. */
  get idle(): EngineProcess | undefined {
    return this.#isReady && this.#process?.idle ? this.#process : undefined;
  }

  /** Why the last starts failed, as long as no start succeeds. */
  get despair(): unknown {
    return this.#despair;
  }

  /** Starts a process. Rejects with `MODEL_INVALID` or `ProcessDied`; the failed process is then gone. */
  async start(): Promise<EngineFacts> {
    const process = new EngineProcess(this.#orders);
    this.#process = process;
    const timer = setTimeout(() => void process.stop(), START_TIMEOUT_MS);
    try {
      const facts = await process.ready;
      this.#isReady = true;
      this.#failures = 0;
      this.#despair = undefined;
      void process.gone.then((doing) => this.#replace(doing === 'idle' ? FIRST_PAUSE_MS : 0));
      return facts;
    } catch (error) {
      this.#failures += 1;
      await process.stop();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the process for good. Resolves when it is gone. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#pause);
    await this.#process?.stop();
  }

  #replace(pauseMs: number): void {
    this.#isReady = false;
    if (this.#closed) return;
    this.#pause = setTimeout(() => void this.#startAgain(), pauseMs).unref();
  }

  async #startAgain(): Promise<void> {
    try {
      await this.start();
      this.#listener.onReady();
    } catch (error) {
      if (this.#failures >= FAILURES_TO_DESPAIR) {
        this.#despair = error;
        this.#listener.onDespair();
      }
      this.#replace(Math.min(FIRST_PAUSE_MS * 2 ** this.#failures, LONGEST_PAUSE_MS));
    }
  }
}
