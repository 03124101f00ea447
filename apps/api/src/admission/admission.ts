import { refuse } from '../errors/refuse.ts';

/** How many requests work and wait. */
export interface AdmissionOptions {
  readonly running: number;
  readonly waiting: number;
}

/** A bounded line before the model: some work, some wait, the rest are told to come back. */
export class Admission {
  readonly #options: AdmissionOptions;
  readonly #line: (() => void)[] = [];
  #running = 0;
  #draining = false;
  #meanSeconds = 0.1;
  #idle: (() => void)[] = [];

  constructor(options: AdmissionOptions) {
    this.#options = options;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#line.length;
  }

  get draining(): boolean {
    return this.#draining;
  }

  /** Throws what {@link Admission.run} would refuse with now: `QUEUE_FULL` or `CLOSED`. */
  check(): void {
    if (this.#draining) throw stopping();
    if (this.#running >= this.#options.running && this.#line.length >= this.#options.waiting) throw this.#full();
  }

  /**
   * Runs `work` when its turn comes.
   *
   * @throws `QUEUE_FULL` with `retryAfterSeconds` when the line is full, `CLOSED` when the service is stopping, the
   *   signal's reason when it is aborted in line, and whatever `work` throws.
   */
  async run<Answer>(work: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    this.check();
    if (this.#running < this.#options.running) this.#running += 1;
    else await this.#wait(signal);
    const begunAt = performance.now();
    try {
      return await work();
    } finally {
      this.#meanSeconds += 0.1 * ((performance.now() - begunAt) / 1000 - this.#meanSeconds);
      this.#passOn();
    }
  }

  /** Refuses new work from now on and resolves when nothing runs or waits any more. */
  async drain(): Promise<void> {
    this.#draining = true;
    if (this.#running > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        this.#line.splice(this.#line.indexOf(enter), 1);
        reject(signal.reason as Error);
      };
      if (signal.aborted) return reject(signal.reason as Error);
      signal.addEventListener('abort', leave, { once: true });
      this.#line.push(enter);
    });
  }

  /** The place goes to the next in line, or becomes free. */
  #passOn(): void {
    const next = this.#line.shift();
    if (next !== undefined) {
      next();
      return;
    }
    this.#running -= 1;
    if (this.#running === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  #full(): Error {
    const expected = (this.#line.length * this.#meanSeconds) / this.#options.running;
    const refusal = refuse(
      'QUEUE_FULL',
      `Expected at most ${this.#options.waiting} waiting requests, and as many are waiting already.`,
      'Ask again after the seconds that Retry-After names.',
    );
    return Object.assign(refusal, { retryAfterSeconds: Math.max(1, Math.ceil(expected)) });
  }
}

function stopping(): Error {
  return refuse(
    'CLOSED',
    'Expected a running service, and it is shutting down.',
    'Ask another server, or in a moment.',
  );
}
