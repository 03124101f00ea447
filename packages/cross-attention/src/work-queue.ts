import { WordsightError } from '@wordsight/contracts';
import type { Call } from './call.ts';

/** The calls that wait for a process, first come first served, in bounded number. */
export class WorkQueue {
  readonly #limit: number;
  readonly #batchSize: number;
  #calls: Call[] = [];

  /**
   * @param limit - Calls that may wait.
   * @param batchSize - Rows (frames or texts) that one run joins at most. A call with more rows runs alone.
   */
  constructor(limit: number, batchSize: number) {
    this.#limit = limit;
    this.#batchSize = batchSize;
  }

  get length(): number {
    return this.#calls.length;
  }

  /** @throws `QUEUE_FULL` when no further call may wait. */
  checkRoom(): void {
    if (this.#calls.length < this.#limit) return;
    throw new WordsightError('QUEUE_FULL', {
      message: `Expected at most ${this.#limit} waiting calls, received one more.`,
      mend: 'Wait a moment and call again, or raise queueLimit.',
    });
  }

  add(call: Call): void {
    this.#calls.push(call);
  }

  /** Puts calls that ran in vain back to the front, whatever the limit: they were admitted before. */
  putBack(calls: readonly Call[]): void {
    this.#calls.unshift(...calls);
  }

  /** @returns Whether it waited here. */
  remove(call: Call): boolean {
    const index = this.#calls.indexOf(call);
    if (index >= 0) this.#calls.splice(index, 1);
    return index >= 0;
  }

  /** Takes the first call and those waiting calls that can share its run, in order. Empty when none waits. */
  take(): Call[] {
    const [first] = this.#calls;
    if (first === undefined) return [];
    const taken = [first];
    let rows = first.job.rows;
    for (const call of this.#calls.slice(1)) {
      if (!canJoin(first, call) || rows + call.job.rows > this.#batchSize) continue;
      taken.push(call);
      rows += call.job.rows;
    }
    this.#calls = this.#calls.filter((call) => !taken.includes(call));
    return taken;
  }

  /** Takes all calls. */
  drain(): Call[] {
    return this.#calls.splice(0);
  }
}

function canJoin(first: Call, other: Call): boolean {
  const { graph, joinKey } = first.job;
  return (
    joinKey !== undefined && graph === other.job.graph && joinKey === other.job.joinKey && !first.alone && !other.alone
  );
}
