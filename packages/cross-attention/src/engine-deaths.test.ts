import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, openEngine } from './engine.ts';
import { busyChildProcesses, childProcesses, isAlive, until } from './test/child-processes.ts';
import { toyModel } from './test/toy-model.ts';
import { TOY } from './test/toy-vision.ts';

const model = toyModel();
let engine: Engine;

beforeAll(async () => {
  engine = await openEngine({ ...model, processes: 1, timeoutMs: 20_000 });
});

afterAll(async () => {
  await engine.close();
  model.remove();
});

/** @param slowness - 0 next to no time, 255 some seconds. */
function see(slowness = 0) {
  const pixels = new Uint8Array(TOY.patchesPerFrame * TOY.patchWidth).fill(1);
  pixels[0] = slowness;
  const shape = { frames: 1, patchesPerFrame: TOY.patchesPerFrame, patchWidth: TOY.patchWidth };
  return engine.encodeVision(pixels, shape);
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function replaceFile(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

describe('processes that keep dying', () => {
  it('fail the call that runs whenever they die, and no other', async () => {
    const deadly = see(255).catch((error: unknown) => error);
    const innocent = see();
    for (let death = 0; death < 2; death += 1) {
      await until(() => busyChildProcesses().length === 1);
      const [child] = busyChildProcesses();
      process.kill(child!, 'SIGKILL');
      await until(() => !isAlive(child!));
    }
    await expect(deadly).resolves.toMatchObject({
      code: 'ENGINE_FAILED',
      message: 'Expected the vision graph to run, received a process that ended.',
      cause: { message: expect.stringContaining('SIGKILL') },
    });
    await expect(innocent).resolves.toMatchObject({ width: 8 });
  });

  it('when no new one can start fail all calls, at once after some tries, until one can again', async () => {
    const graph = readFileSync(model.corePath);
    replaceFile(model.corePath, new Uint8Array(100));
    for (const pid of childProcesses()) process.kill(pid, 'SIGKILL');
    await until(() => childProcesses().length === 0);
    await expect(see()).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      cause: { code: 'MODEL_INVALID' },
    });
    const start = performance.now();
    await expect(see()).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
    expect(performance.now() - start).toBeLessThan(300);

    replaceFile(model.corePath, graph);
    let answer: { width: number } | void = undefined;
    while (!answer) answer = await see().catch(() => pause(50));
    expect(answer.width).toBe(8);
  });
});
