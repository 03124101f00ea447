import type { Job } from './job.ts';
import type { Block, Feeds } from './messages.ts';

type AnyBlock = Block<Uint8Array | BigInt64Array | Float32Array>;

/**
 * The inputs of one run for several jobs: row under row, each row padded with zeros to the longest.
 *
 * A single job's inputs go through untouched.
 */
export function joinFeeds(jobs: readonly Job[]): Feeds {
  const first = jobs[0];
  if (first === undefined || jobs.length === 1) return first?.feeds ?? {};
  return Object.fromEntries(
    Object.keys(first.feeds).map((name) => [name, joinBlocks(jobs.flatMap((job) => job.feeds[name] ?? []))]),
  );
}

/** Blocks `[rows, columns, …rest]` of one type and one rest, under each other. */
function joinBlocks(blocks: readonly AnyBlock[]): AnyBlock {
  const rows = blocks.reduce((sum, block) => sum + (block.shape[0] ?? 0), 0);
  const columns = Math.max(...blocks.map((block) => block.shape[1] ?? 0));
  const rest = blocks[0]?.shape.slice(2) ?? [];
  const cell = rest.reduce((product, size) => product * size, 1);
  const data = zeros(blocks[0]?.data, rows * columns * cell);
  let row = 0;
  for (const block of blocks) {
    const [blockRows = 0, blockColumns = 0] = block.shape;
    for (let at = 0; at < blockRows; at += 1, row += 1) {
      const source = block.data.subarray(at * blockColumns * cell, (at + 1) * blockColumns * cell);
      // All blocks of one name have one type; TypeScript cannot see which.
      (data as { set(from: unknown, offset: number): void }).set(source, row * columns * cell);
    }
  }
  return { data, shape: [rows, columns, ...rest] };
}

function zeros(like: unknown, length: number): AnyBlock['data'] {
  if (like instanceof BigInt64Array) return new BigInt64Array(length);
  return like instanceof Float32Array ? new Float32Array(length) : new Uint8Array(length);
}
