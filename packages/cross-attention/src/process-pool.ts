import { WordsightError } from '@wordsight/contracts';
import { aborted, Call } from './call.ts';
import type { EngineFacts } from './engine-facts.ts';
import { engineFailed } from './engine-failed.ts';
import type { EngineProcess } from './engine-process.ts';
import type { Job } from './job.ts';
import { joinFeeds } from './join-feeds.ts';
import type { ChildOrders, Outputs } from './messages.ts';
import { ProcessDied } from './process-died.ts';
import { ProcessSlot } from './process-slot.ts';
import { splitOutputs } from './split-outputs.ts';
import { WorkQueue } from './work-queue.ts';

/** A call may cost two processes; then it is taken to be the cause. */
const DEATHS_TO_BLAME = 2;

/** How a pool works. */
export interface PoolOptions {
  readonly processes: number;
  readonly timeoutMs: number;
  readonly queueLimit: number;
  readonly batchSize: number;
}

/**
 * Runs jobs on child processes, one run per process at a time.
 *
 * Waiting jobs that fit together share a run. If that run fails, each of them runs again alone, so that only the bad
 * one fails. A job whose process dies is run once more on a fresh process, since the process may have been killed for
 * no fault of the job; if that one dies too, the job fails.
 */
export class ProcessPool {
  readonly #slots: readonly ProcessSlot[];
  readonly #queue: WorkQueue;
  readonly #running: Map<EngineProcess, readonly Call[]> = new Map();
  readonly #timeoutMs: number;
  #closing: Promise<void> | undefined;

  constructor(orders: ChildOrders, { processes, timeoutMs, queueLimit, batchSize }: PoolOptions) {
    const listener = { onReady: () => this.#serve(), onDespair: () => this.#giveUpIfHopeless() };
    this.#slots = Array.from({ length: processes }, () => new ProcessSlot(orders, listener));
    this.#queue = new WorkQueue(queueLimit, batchSize);
    this.#timeoutMs = timeoutMs;
  }

  /** Resolves when all processes are ready; rejects, with no process left, when one cannot be. */
  async open(): Promise<EngineFacts> {
    try {
      const facts = await Promise.all(this.#slots.map((slot) => slot.start()));
      return facts[0]!;
    } catch (error) {
      await this.close();
      if (WordsightError.isInstance(error)) throw error;
      throw engineFailed('an engine process to start', 'one that ended', error);
    }
  }

  /**
   * Runs a job as soon as a process is free.
   *
   * @throws `CLOSED`, `ABORTED`, `QUEUE_FULL`, `TIMEOUT` or `ENGINE_FAILED`.
   */
  async submit(job: Job, signal?: AbortSignal): Promise<Outputs> {
    if (this.#closing) throw closed();
    if (signal?.aborted) throw aborted(signal.reason);
    this.#refuseIfHopeless();
    if (!this.#slots.some((slot) => slot.idle)) this.#queue.checkRoom();
    const call = new Call(job, {
      timeoutMs: this.#timeoutMs,
      signal,
      onGivenUp: (why) => this.#release(call, why),
    });
    this.#queue.add(call);
    this.#serve();
    return call.outputs;
  }

  /** Refuses all calls, ends all processes. Resolves when they are gone; may be called again. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    for (const call of [...this.#queue.drain(), ...[...this.#running.values()].flat()]) call.reject(closed());
    await Promise.all(this.#slots.map((slot) => slot.close()));
  }

  #serve(): void {
    for (const slot of this.#slots) {
      const process = slot.idle;
      if (process && this.#queue.length > 0) void this.#run(process, this.#queue.take());
    }
  }

  async #run(process: EngineProcess, calls: readonly Call[]): Promise<void> {
    const jobs = calls.map((call) => call.job);
    this.#running.set(process, calls);
    try {
      const outputs = await process.run(jobs[0]!.graph, joinFeeds(jobs));
      const parts = splitOutputs(jobs, outputs);
      for (const [index, call] of calls.entries()) call.resolve(parts[index]!);
    } catch (error) {
      this.#afterFailure(calls, error);
    } finally {
      this.#running.delete(process);
      this.#serve();
    }
  }

  #afterFailure(calls: readonly Call[], error: unknown): void {
    const died = error instanceof ProcessDied;
    const again = calls.filter((call) => {
      if (call.settled) return false;
      if (died && !error.wanted) call.deaths += 1;
      return died ? call.deaths < DEATHS_TO_BLAME : calls.length > 1;
    });
    for (const call of again) call.alone = true;
    this.#queue.putBack(again);
    const { graph } = calls[0]!.job;
    const failure = engineFailed(`the ${graph} graph to run`, died ? 'a process that ended' : 'an error', error);
    for (const call of calls) if (!again.includes(call)) call.reject(failure);
  }

  /** Nobody waits for this call any more: takes it out of the queue, or ends the run that is only for it. */
  #release(call: Call, why: 'TIMEOUT' | 'ABORTED'): void {
    if (this.#queue.remove(call)) return;
    for (const [process, calls] of this.#running) {
      if (!calls.includes(call)) continue;
      // A run that is too slow for one is taken to hang for all; the others run again alone.
      if (why === 'TIMEOUT' || calls.every((other) => other.settled)) void process.stop();
    }
  }

  #refuseIfHopeless(): void {
    if (!this.#slots.every((slot) => slot.despair !== undefined)) return;
    throw engineFailed('an engine process to start', 'several in a row that ended', this.#slots[0]?.despair);
  }

  #giveUpIfHopeless(): void {
    try {
      this.#refuseIfHopeless();
    } catch (error) {
      for (const call of this.#queue.drain()) call.reject(error);
    }
  }
}

function closed(): WordsightError {
  return new WordsightError('CLOSED', {
    message: 'Expected an open engine, received a call after close().',
    mend: 'Open a new engine.',
  });
}
