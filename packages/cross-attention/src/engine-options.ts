import { access } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { LIMITS, WordsightError } from '@wordsight/contracts';
import type { ChildOrders } from './messages.ts';
import type { PoolOptions } from './process-pool.ts';

/** How to open an engine. */
export interface EngineOptions {
  /** Path of the vision encoder's ONNX file. */
  readonly visionPath: string;
  /** Path of the text encoder's ONNX file. */
  readonly textPath: string;
  /** Path of the cross-attention core's ONNX file. */
  readonly corePath: string;
  /**
   * Child processes, 1 to 64; each holds its own copy of the model.
   * @default the smaller of 2 and the number of cores
   */
  readonly processes?: number;
  /**
   * Threads of each process, 1 to 64; processes times threads should not be more than the cores.
   * @default 1
   */
  readonly threadsPerProcess?: number;
  /**
   * Longest time from a call to its answer in milliseconds, the time in the queue included.
   * @default 10_000
   */
  readonly timeoutMs?: number;
  /**
   * Calls that may wait for a process; 0 refuses whenever all are busy.
   * @default 16
   */
  readonly queueLimit?: number;
  /**
   * Frames or texts that waiting calls may share one run with; 1 runs every call alone.
   * @default 8
   */
  readonly batchSize?: number;
}

/** Longest delay that a Node.js timer takes, about 24 days. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * Fills in the defaults and checks the ranges and that the files are there.
 *
 * @throws `FIELD_INVALID` for a number out of its range; `MODEL_MISSING` when a file cannot be found.
 */
export async function resolveEngineOptions(
  options: EngineOptions,
): Promise<{ orders: ChildOrders; pool: PoolOptions }> {
  const { visionPath, textPath, corePath } = options;
  const whole = (name: keyof EngineOptions, fallback: number, [lowest, highest]: [number, number]): number => {
    const value = options[name] ?? fallback;
    if (typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest) return value;
    throw new WordsightError('FIELD_INVALID', {
      message: `Expected ${name} to be a whole number from ${lowest} to ${highest}, received ${value}.`,
      mend: `Set ${name} within this range, or leave it out for ${fallback}.`,
    });
  };
  const pool = {
    processes: whole('processes', Math.min(2, availableParallelism()), [1, 64]),
    timeoutMs: whole('timeoutMs', LIMITS.engineTimeoutMs, [1, LONGEST_TIMEOUT_MS]),
    queueLimit: whole('queueLimit', LIMITS.queuedRequests, [0, 1_000_000]),
    batchSize: whole('batchSize', 8, [1, 1_024]),
  };
  const threads = whole('threadsPerProcess', 1, [1, 64]);
  for (const path of [visionPath, textPath, corePath]) {
    await access(path).catch((cause: unknown) => {
      throw new WordsightError('MODEL_MISSING', {
        message: `Expected a readable file ${basename(path)}, received none.`,
        mend: 'Install the model, or correct the path.',
        cause,
      });
    });
  }
  return { orders: { paths: { vision: visionPath, text: textPath, core: corePath }, threads }, pool };
}
