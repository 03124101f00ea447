import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Whether clips can be made on this machine; reading them needs nothing. */
export const hasFfmpeg: boolean = spawnSync('ffmpeg', ['-version']).status === 0;

/** In the name of a test that is skipped, to say why. */
export const NEEDS_FFMPEG: string = hasFfmpeg ? '' : ' (skipped: no ffmpeg on PATH to make clips with)';

/** Makes a clip; `parameters` are those of ffmpeg without the output, whose ending decides on the container. */
export async function makeClip(parameters: string, extension = 'mp4'): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'wordsight-test-clip-'));
  try {
    const output = join(folder, `clip.${extension}`);
    await promisify(execFile)('ffmpeg', ['-nostdin', '-v', 'error', ...parameters.split(' '), output]);
    return new Uint8Array(await readFile(output));
  } finally {
    await rm(folder, { recursive: true });
  }
}
