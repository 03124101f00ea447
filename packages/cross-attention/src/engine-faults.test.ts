import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Engine, openEngine } from './engine.ts';
import { childProcesses, until } from './test/child-processes.ts';
import { toyModel } from './test/toy-model.ts';
import { TOY } from './test/toy-vision.ts';

const model = toyModel();
const TIMEOUT_MS = 1_000;
let engine: Engine;
let child: number;

beforeAll(async () => {
  engine = await openEngine({ ...model, processes: 1, queueLimit: 2, timeoutMs: TIMEOUT_MS });
});

beforeEach(async () => {
  await until(() => childProcesses().length === 1);
  child = childProcesses()[0]!;
});

afterEach(async () => {
  // Every fault must leave an engine that works.
  await see();
});

afterAll(async () => {
  await engine.close();
  model.remove();
});

/** Holds the process, so that a run does not end by itself. */
const hold = () => process.kill(child, 'SIGSTOP');
const letGo = () => process.kill(child, 'SIGCONT');

/** @param slowness - 0 next to no time, 255 some seconds. */
function see(slowness = 0, signal?: AbortSignal) {
  const pixels = new Uint8Array(TOY.patchesPerFrame * TOY.patchWidth).fill(1);
  pixels[0] = slowness;
  const shape = { frames: 1, patchesPerFrame: TOY.patchesPerFrame, patchWidth: TOY.patchWidth };
  return engine.encodeVision(pixels, shape, signal);
}

function read(id: number) {
  return engine.encodeText(BigInt64Array.of(BigInt(id)), BigInt64Array.of(1n), { rows: 1, columns: 1 });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a full queue', () => {
  it('refuses the next call at once and serves those that wait', async () => {
    hold();
    const admitted = [see(), read(1), see()];
    await expect(see()).rejects.toMatchObject({ code: 'QUEUE_FULL', message: expect.stringContaining('2 waiting') });
    letGo();
    await expect(Promise.all(admitted)).resolves.toHaveLength(3);
  });
});

describe('a call over its time', () => {
  it('is refused, counted from its submission, and its process is replaced', async () => {
    const start = performance.now();
    await expect(see(255)).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: expect.stringContaining(`${TIMEOUT_MS} ms`),
    });
    expect(performance.now() - start).toBeGreaterThanOrEqual(TIMEOUT_MS - 5);
    await until(() => childProcesses().some((pid) => pid !== child) && !childProcesses().includes(child));
  });

  it('does not take those down that shared its run', async () => {
    hold();
    const first = see();
    const hanging = see(255).catch((error: unknown) => error);
    await pause(TIMEOUT_MS * 0.8);
    const innocent = see();
    letGo();
    await expect(first).resolves.toMatchObject({ width: 8 });
    await expect(hanging).resolves.toMatchObject({ code: 'TIMEOUT' });
    await expect(innocent).resolves.toMatchObject({ width: 8 });
  });
});

describe('an aborted call', () => {
  it('does not start when its signal was aborted before', async () => {
    await expect(see(0, AbortSignal.abort('why'))).rejects.toMatchObject({ code: 'ABORTED', cause: 'why' });
  });

  it('leaves the queue at once and makes room in it', async () => {
    hold();
    const running = see();
    const waiting = new AbortController();
    const call = see(0, waiting.signal);
    const other = read(1);
    waiting.abort();
    await expect(call).rejects.toMatchObject({ code: 'ABORTED' });
    const next = see();
    letGo();
    await expect(Promise.all([running, other, next])).resolves.toHaveLength(3);
    expect(childProcesses()).toEqual([child]);
  });

  it('ends a run that was only for it', async () => {
    hold();
    const controller = new AbortController();
    const call = see(0, controller.signal);
    controller.abort();
    await expect(call).rejects.toMatchObject({ code: 'ABORTED' });
    await until(() => !childProcesses().includes(child));
  });
});

describe('a process that is killed', () => {
  it('in a run costs nobody anything the first time: the run is repeated on a fresh process', async () => {
    hold();
    const calls = [see(), see(), read(1)];
    process.kill(child, 'SIGKILL');
    await expect(Promise.all(calls)).resolves.toHaveLength(3);
    expect(childProcesses()).not.toContain(child);
  });

  it('while idle is replaced before anybody asks', async () => {
    process.kill(child, 'SIGKILL');
    await until(() => childProcesses().some((pid) => pid !== child));
    expect(childProcesses()).toHaveLength(1);
  });
});
