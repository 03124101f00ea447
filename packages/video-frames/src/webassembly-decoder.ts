import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FrameDecoder, ToolRun } from './frame-decoder.ts';
import { startProcess } from './start-process.ts';
import { toolVersion } from './tool-version.ts';
import { VIDEO_LIMITS } from './video-limits.ts';

/**
 * FFmpeg as WebAssembly in a process of its own: it can be killed, and it sees one directory and nothing else.
 *
 * Compiled as it runs: most of the 32 MB are never used. Little memory for JavaScript, as almost none of it runs.
 */
const NODE_OPTIONS = ['--wasm-lazy-compilation', '--max-old-space-size=256', '--no-warnings'];

/** @throws Error with one sentence saying why it cannot be used. */
export async function webAssemblyDecoder(passedOver: readonly string[]): Promise<FrameDecoder> {
  const parameters = [...NODE_OPTIONS, childEntry(), String(VIDEO_LIMITS.webAssemblyBytes)];
  const start = (run: ToolRun) => startProcess(process.execPath, [...parameters, run.tool, ...run.arguments], run);
  return { kind: 'webassembly', version: await toolVersion({ start }, 'ffmpeg'), passedOver, start };
}

/** Beside this file in the built package. From source, where Node cannot run the `.ts`, the one built last. */
function childEntry(): string {
  const beside = fileURLToPath(new URL('./webassembly-main.js', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL('../dist/webassembly-main.js', import.meta.url));
}
