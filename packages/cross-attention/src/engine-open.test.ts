import { afterEach, describe, expect, it } from 'vitest';
import { type Engine, openEngine } from './engine.ts';
import { childProcesses } from './test/child-processes.ts';
import { toyCore } from './test/toy-core.ts';
import { toyModel } from './test/toy-model.ts';
import { toyText } from './test/toy-text.ts';
import { toyVision } from './test/toy-vision.ts';

const models: ReturnType<typeof toyModel>[] = [];

function model(files?: Parameters<typeof toyModel>[0]): ReturnType<typeof toyModel> {
  const made = toyModel(files);
  models.push(made);
  return made;
}

afterEach(() => {
  for (const made of models.splice(0)) made.remove();
});

describe('openEngine', () => {
  it.each([
    ['a file that is no graph', { core: new TextEncoder().encode('<html>') }, 'core.onnx', 'a graph that loads'],
    ['an empty file', { vision: new Uint8Array() }, 'vision.onnx', ''],
    ['half a file', { text: toyText().slice(0, 900) }, 'text.onnx', 'a graph that loads'],
    ['another graph', { text: toyVision() }, 'text.onnx', 'an input ids of int64 with 2 axes'],
    ['graphs of different widths', { vision: toyVision(6) }, 'vision.onnx', 'patch_embeddings of width 8'],
    ['a core of any width', { core: toyCore('width') }, 'core.onnx', 'a fixed width of words'],
  ])('refuses %s and names it without its folder', async (_, files, file, words) => {
    const refusal = await openEngine({ ...model(files), processes: 1 }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'MODEL_INVALID',
      message: expect.stringContaining(`${file} to have ${words}`),
    });
    expect((refusal as Error).message).not.toContain('wordsight-toy');
    expect(childProcesses()).toEqual([]);
  });

  it('says which file is missing', async () => {
    const opening = openEngine({ ...model(), corePath: '/nowhere/core.onnx' });
    await expect(opening).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: 'Expected a readable file core.onnx, received none.',
    });
  });

  it.each([
    { processes: 0 },
    { processes: 1.5 },
    { threadsPerProcess: 65 },
    { timeoutMs: 2 ** 31 },
    { queueLimit: -1 },
    { batchSize: Number.NaN },
  ])('refuses %o', async (option) => {
    const opening = openEngine({ ...model(), ...option });
    const [name] = Object.keys(option);
    await expect(opening).rejects.toMatchObject({ code: 'FIELD_INVALID', message: expect.stringContaining(name!) });
  });

  it('starts as many processes as it is told', async () => {
    const engine: Engine = await openEngine({ ...model(), processes: 2 });
    expect(childProcesses()).toHaveLength(2);
    await engine.close();
    expect(childProcesses()).toEqual([]);
  });
});
