import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toyCore } from './toy-core.ts';
import { toyText } from './toy-text.ts';
import { toyVision } from './toy-vision.ts';

/** Paths of a model in a folder of its own. */
export interface ToyModel {
  readonly visionPath: string;
  readonly textPath: string;
  readonly corePath: string;
  /** Deletes the folder. */
  remove(): void;
}

/** Writes a model of toy graphs; any of the files may be given instead. */
export function toyModel(files: { vision?: Uint8Array; text?: Uint8Array; core?: Uint8Array } = {}): ToyModel {
  const folder = mkdtempSync(join(tmpdir(), 'wordsight-toy-'));
  const write = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  return {
    visionPath: write('vision.onnx', files.vision ?? toyVision()),
    textPath: write('text.onnx', files.text ?? toyText()),
    corePath: write('core.onnx', files.core ?? toyCore()),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
