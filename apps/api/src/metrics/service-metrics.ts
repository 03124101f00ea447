import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What one answered request adds to the counts. Every label comes from a closed set. */
export interface CountedRequest {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly code: string;
  readonly seconds: number;
}

/** Counts for Prometheus, with the process's own: memory, event-loop delay, file descriptors. */
export class ServiceMetrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: 'wordsight_requests_total',
    help: 'Answered requests',
    labelNames: ['route', 'method', 'status', 'code'],
    registers: [this.#registry],
  });
  readonly #seconds = new Histogram({
    name: 'wordsight_request_seconds',
    help: 'Time from the head of a request to the end of its answer',
    labelNames: ['route'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 10],
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  count({ route, method, status, code, seconds }: CountedRequest): void {
    this.#requests.inc({ route, method, status: String(status), code });
    this.#seconds.observe({ route }, seconds);
  }

  /** Publishes a number that is read whenever somebody looks. */
  watch(name: string, help: string, read: () => number): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect: () => gauge.set(read()),
    });
  }

  /** All counts in Prometheus' text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }
}
