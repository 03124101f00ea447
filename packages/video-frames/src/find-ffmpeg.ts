import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { FrameDecoder } from './frame-decoder.ts';
import { nativeDecoder } from './native-decoder.ts';
import { refusal } from './refusal.ts';
import { OLDEST_VERSION } from './tool-version.ts';
import { webAssemblyDecoder } from './webassembly-decoder.ts';

/** What {@link findFfmpeg} may be told. */
export interface FindFfmpegOptions {
  /** Where `FFMPEG_PATH` and `PATH` are looked up. @default process.env */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Whether the shipped WebAssembly build may be taken where there is no program. @default true */
  readonly allowWebAssembly?: boolean;
}

/**
 * Chooses the FFmpeg to decode with: the program at `FFMPEG_PATH`, else the first on `PATH`, else the WebAssembly build
 * that is shipped. A program has to be of version 4.4 or newer and to have `ffprobe` beside it.
 *
 * @returns With {@link FrameDecoder.passedOver} saying why better choices were not taken.
 * @throws `FFMPEG_MISSING` when there is none at all.
 */
export async function findFfmpeg(options: FindFfmpegOptions = {}): Promise<FrameDecoder> {
  const { environment = process.env, allowWebAssembly = true } = options;
  const passedOver: string[] = [];
  for (const { path, from } of candidates(environment)) {
    try {
      return await nativeDecoder(path, passedOver);
    } catch (error) {
      passedOver.push(`${from}: ${(error as Error).message}`);
    }
  }
  if (allowWebAssembly) {
    try {
      return await webAssemblyDecoder(passedOver);
    } catch (error) {
      passedOver.push(`WebAssembly: ${(error as Error).message}`);
    }
  }
  throw refusal('FFMPEG_MISSING', {
    expected: `ffmpeg and ffprobe of version ${OLDEST_VERSION} or newer`,
    received: passedOver.length === 0 ? 'neither FFMPEG_PATH nor one on PATH' : passedOver.join('; '),
    mend: 'Install ffmpeg with your system’s package manager, or let FFMPEG_PATH lead to a working one.',
  });
}

function candidates(environment: Readonly<Record<string, string | undefined>>): { path: string; from: string }[] {
  const named = environment['FFMPEG_PATH'] ?? '';
  const program = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';
  const onPath = (environment['PATH'] ?? '')
    .split(delimiter)
    // A relative entry would depend on where the caller happens to stand.
    .filter((directory) => isAbsolute(directory) && existsSync(join(directory, program)))
    .map((directory) => ({ path: join(directory, program), from: 'PATH' }));
  return named === '' ? onPath : [{ path: named, from: 'FFMPEG_PATH' }, ...onPath];
}

let shared: Promise<FrameDecoder> | undefined;

/** The choice for this process, made once; a failure is not remembered. */
export function sharedDecoder(): Promise<FrameDecoder> {
  shared ??= findFfmpeg().catch((error: unknown) => {
    shared = undefined;
    throw error;
  });
  return shared;
}
