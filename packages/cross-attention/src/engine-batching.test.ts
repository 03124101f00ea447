import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, openEngine } from './engine.ts';
import { childProcesses } from './test/child-processes.ts';
import { random } from './test/random.ts';
import { toyModel } from './test/toy-model.ts';
import { TOY } from './test/toy-vision.ts';

const model = toyModel();
let joining: Engine;
let child: number;

beforeAll(async () => {
  joining = await openEngine({ ...model, processes: 1, batchSize: 6, timeoutMs: 20_000 });
  child = childProcesses()[0]!;
});

afterAll(async () => {
  await joining.close();
  model.remove();
});

/** Starts calls while the process is held, so that all but the first of them wait for each other. */
async function whileHeld<Value>(start: () => Promise<Value>[]): Promise<PromiseSettledResult<Value>[]> {
  process.kill(child, 'SIGSTOP');
  const calls = start();
  process.kill(child, 'SIGCONT');
  return Promise.allSettled(calls);
}

/** Frames of random pixels; `slowness` of the first value, see the toy graph. */
function pixels(seed: number, frames: number, slowness = 0): Uint8Array {
  const next = random(seed);
  const size = TOY.patchesPerFrame * TOY.patchWidth;
  return Uint8Array.from({ length: frames * size }, (_, index) => (index % size === 0 ? slowness : (next() + 1) * 127));
}

function see(engine: Engine, seed: number, frames: number, slowness = 0) {
  const shape = { frames, patchesPerFrame: TOY.patchesPerFrame, patchWidth: TOY.patchWidth };
  return engine.encodeVision(pixels(seed, frames, slowness), shape);
}

function read(engine: Engine, ...ids: number[]) {
  const list = BigInt64Array.from(ids, BigInt);
  return engine.encodeText(list, new BigInt64Array(ids.length).fill(1n), { rows: 1, columns: ids.length });
}

describe('waiting calls that share a run', () => {
  it('get the frames they would have got alone', async () => {
    const frames = [1, 1, 2, 3, 1, 8, 2];
    const joined = await whileHeld(() => frames.map((count, index) => see(joining, index, count)));
    for (const [index, count] of frames.entries()) {
      expect(joined[index]).toEqual({ status: 'fulfilled', value: await see(joining, index, count) });
    }
  });

  it('get the texts they would have got alone, to 1e-6, whatever the length of the longest', async () => {
    const texts = [[1], [2, 3, 4], [5], [6, 7, 8, 9, 10, 11, 12, 13], [14, 15]];
    const joined = await whileHeld(() => texts.map((ids) => read(joining, ...ids)));
    for (const [index, ids] of texts.entries()) {
      const alone = await read(joining, ...ids);
      const result = joined[index]!;
      const states = result.status === 'fulfilled' ? result.value.states : new Float32Array();
      expect(states).toHaveLength(alone.states.length);
      // Sums over padding may round differently.
      for (const [at, value] of alone.states.entries()) expect(states[at]).toBeCloseTo(value, 6);
    }
  });

  it('take the time of one run, not of each', async () => {
    const slowness = 10;
    const start = performance.now();
    await see(joining, 1, 1, slowness);
    const single = performance.now() - start;
    const startJoined = performance.now();
    await whileHeld(() => Array.from({ length: 7 }, (_, index) => see(joining, index, 1, slowness)));
    expect(performance.now() - startJoined).toBeLessThan(single * 4.5);
  });

  it('run again alone when the shared run fails, so that only the bad one fails', async () => {
    const results = await whileHeld(() => [
      read(joining, 1),
      read(joining, 2),
      read(joining, 999),
      read(joining, 3, 4),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(results[2]).toMatchObject({ reason: { code: 'ENGINE_FAILED' } });
    expect(results[3]).toEqual({ status: 'fulfilled', value: await read(joining, 3, 4) });
  });
});
