import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Contents of a model's files by name. */
export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** 1.0 as half precision. */
const ONE = 0x3c00;

/** Two senses of width 4: one along the first axis, one along the diagonal. */
export const CONTENTS: Contents = {
  'vision.onnx': 'the vision graph',
  'text.onnx': 'the text graph',
  'core.onnx': 'the core graph',
  'tokenizer.json': '{}',
  'senses.json': JSON.stringify({ ids: ['crane.bird', 'crane.machine'], width: 4, type: 'float16' }),
  'senses.bin': halves([ONE, 0, 0, 0, ONE, ONE, ONE, ONE]),
};

/** Half floats as `senses.bin` has them. */
export function halves(bits: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(bits.length * 2);
  for (const [index, each] of bits.entries()) new DataView(bytes.buffer).setUint16(index * 2, each, true);
  return bytes;
}

/** A manifest that vouches for these files; tests change what they are about. */
export function manifestOf(contents: Contents): Record<string, unknown> {
  const files = Object.entries(contents).map(([name, content]) => {
    const bytes = Buffer.from(content as string);
    return [name, { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }];
  });
  return {
    format: 1,
    name: 'wordsight-tiny',
    version: '0.1.0',
    languages: ['en', 'hi', 'ja'],
    files: Object.fromEntries(files),
    vision: { side: 128, patchSize: 16, patches: 64 },
    text: { maximumTokens: 128, vocabulary: 100, padding: 0 },
    core: { layers: 2, heads: 2 },
    width: 4,
    temperature: { prior: 0.05, textual: 0.05, posterior: 0.07 },
    trained: { steps: 10 },
  };
}

/** A new directory that lives as long as the test. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'wordsight-model-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

/** Writes a model: {@link CONTENTS} with changes, and a manifest that fits them unless another text is given. */
export async function temporaryModel(changes: Contents = {}, manifest?: string): Promise<string> {
  const directory = await temporaryDirectory();
  const contents = { ...CONTENTS, ...changes };
  for (const [name, content] of Object.entries(contents)) await writeFile(join(directory, name), content);
  await writeFile(join(directory, 'manifest.json'), manifest ?? JSON.stringify(manifestOf(contents)));
  return directory;
}
