import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FrameDecoder, Tool, ToolRun } from './frame-decoder.ts';
import { startProcess } from './start-process.ts';
import { toolVersion } from './tool-version.ts';

/**
 * FFmpeg as a program of this machine.
 *
 * @param ffmpeg - Path of `ffmpeg`; `ffprobe` has to lie beside it, as every package of FFmpeg has it.
 * @throws Error with one sentence saying why it cannot be used.
 */
export async function nativeDecoder(ffmpeg: string, passedOver: readonly string[]): Promise<FrameDecoder> {
  const paths: Readonly<Record<Tool, string>> = { ffmpeg, ffprobe: join(dirname(ffmpeg), probeName(ffmpeg)) };
  for (const path of Object.values(paths)) {
    if (!existsSync(path)) throw new Error(`there is no ${path === ffmpeg ? 'ffmpeg' : 'ffprobe beside ffmpeg'}`);
  }
  const start = (run: ToolRun) => startProcess(paths[run.tool], run.arguments, run);
  const version = await toolVersion({ start }, 'ffmpeg');
  await toolVersion({ start }, 'ffprobe');
  return { kind: 'native', version, passedOver, start };
}

function probeName(ffmpeg: string): string {
  return basename(ffmpeg).replace('ffmpeg', 'ffprobe');
}
