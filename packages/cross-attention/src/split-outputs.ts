import type { Job } from './job.ts';
import type { Block, Outputs } from './messages.ts';

/**
 * Hands the outputs of a joined run back, to each job its own rows without the padding.
 *
 * Outputs `[rows, …]` with two axes are cut by rows; with three axes, `[rows, columns, d]`, by columns as well.
 * All are copies: what came from the child is a view of its whole message, which one caller's array must not hold.
 *
 * @throws RangeError when the graph did not answer one row for each row it was given.
 */
export function splitOutputs(jobs: readonly Job[], outputs: Outputs): Outputs[] {
  if (jobs.length === 1) return [mapBlocks(outputs, ({ data, shape }) => ({ data: data.slice(), shape }))];
  const rows = jobs.reduce((sum, job) => sum + job.rows, 0);
  const columns = Math.max(...jobs.map((job) => job.columns));
  for (const { shape } of Object.values(outputs)) {
    const fits = shape[0] === rows && (shape.length < 3 || shape[1] === columns);
    if (!fits) throw new RangeError(`Expected outputs for ${rows} rows of ${columns}, received [${shape.join(', ')}].`);
  }
  let start = 0;
  return jobs.map((job) => {
    const from = start;
    start += job.rows;
    return mapBlocks(outputs, (block) => cut(block, from, job));
  });
}

function mapBlocks(outputs: Outputs, change: (block: Block<Float32Array>) => Block<Float32Array>): Outputs {
  return Object.fromEntries(Object.entries(outputs).map(([name, block]) => [name, change(block)]));
}

function cut({ data, shape }: Block<Float32Array>, from: number, job: Job): Block<Float32Array> {
  if (shape.length < 3) {
    const width = shape[1] ?? 1;
    return { data: data.slice(from * width, (from + job.rows) * width), shape: [job.rows, ...shape.slice(1)] };
  }
  const [, columns = 0, width = 0] = shape;
  const own = new Float32Array(job.rows * job.columns * width);
  for (let row = 0; row < job.rows; row += 1) {
    const source = (from + row) * columns * width;
    own.set(data.subarray(source, source + job.columns * width), row * job.columns * width);
  }
  return { data: own, shape: [job.rows, job.columns, width] };
}
