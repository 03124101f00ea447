import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { type Engine, openEngine } from './engine.ts';
import { childProcesses, isAlive, until } from './test/child-processes.ts';
import { toyModel } from './test/toy-model.ts';

const model = toyModel();
const BUILT = fileURLToPath(new URL('../dist/index.js', import.meta.url));

afterAll(() => model.remove());

function read(engine: Engine) {
  return engine.encodeText(BigInt64Array.of(1n), BigInt64Array.of(1n), { rows: 1, columns: 1 });
}

/** A program of its own that opens an engine from the built package, uses it, and then does `ending`. */
function program(ending: string): string[] {
  const { visionPath, textPath, corePath } = model;
  const source = `
    import { openEngine } from ${JSON.stringify(BUILT)};
    const engine = await openEngine({ ...${JSON.stringify({ visionPath, textPath, corePath })}, processes: 2 });
    const { states } = await engine.encodeText(BigInt64Array.of(1n), BigInt64Array.of(1n), { rows: 1, columns: 1 });
    console.log(states.length);
    ${ending}`;
  return ['--input-type=module', '--eval', source];
}

describe('close', () => {
  it('refuses running, waiting and later calls with CLOSED and leaves no process', async () => {
    const engine = await openEngine({ ...model, processes: 1 });
    for (const pid of childProcesses()) process.kill(pid, 'SIGSTOP');
    const calls = Promise.allSettled([read(engine), read(engine), read(engine)]);
    await engine.close();
    expect(childProcesses()).toEqual([]);
    for (const result of await calls) expect(result).toMatchObject({ status: 'rejected', reason: { code: 'CLOSED' } });
    await expect(read(engine)).rejects.toMatchObject({ code: 'CLOSED' });
  });

  it('may be called again, also while it is under way', async () => {
    const engine = await openEngine({ ...model, processes: 1 });
    await Promise.all([engine.close(), engine.close()]);
    await engine.close();
    expect(childProcesses()).toEqual([]);
  });

  it('ends a replacement that is just starting', async () => {
    const engine = await openEngine({ ...model, processes: 1 });
    const [child] = childProcesses();
    process.kill(child!, 'SIGKILL');
    await until(() => childProcesses().some((pid) => pid !== child));
    await engine.close();
    expect(childProcesses()).toEqual([]);
  });
});

describe('a program with an engine', () => {
  it('ends by itself after close', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, program('await engine.close();'), {
      timeout: 10_000,
    });
    expect(stdout).toBe('8\n');
  });

  it('ends by itself without close, too', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, program(''), { timeout: 10_000 });
    expect(stdout).toBe('8\n');
  });

  it('takes its child processes along when it is killed', async () => {
    const parent = spawn(process.execPath, program('setInterval(() => undefined, 1_000);'), { stdio: 'pipe' });
    await new Promise((resolve) => parent.stdout.once('data', resolve));
    const children = childProcesses(parent.pid);
    expect(children).toHaveLength(2);
    parent.kill('SIGKILL');
    await until(() => children.every((pid) => !isAlive(pid)));
  });
});
