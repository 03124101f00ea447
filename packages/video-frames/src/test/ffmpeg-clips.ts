import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RgbFrame } from '@wordsight/contracts';

const FFMPEG = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
const encoders = spawnSync(FFMPEG, ['-v', 'quiet', '-encoders'], { encoding: 'utf8' });

/** Whether there is a program of this machine that clips can be made with. */
export const hasFfmpeg: boolean = encoders.status === 0;

/** In the name of a test that is skipped, to say why. */
export const NEEDS_FFMPEG: string = hasFfmpeg ? '' : ' (skipped: no ffmpeg on this machine)';

/** Whether clips of a codec can be made. */
export function hasEncoder(name: string): boolean {
  return encoders.stdout?.includes(` ${name} `) ?? false;
}

/**
 * Makes a clip.
 *
 * @param parameters - Of ffmpeg, without the output; `{0}`, `{1}`, … stand for files with the given contents.
 * @param extension - Decides on the container.
 */
export function makeClip(parameters: readonly string[], extension = 'mp4', inputs: readonly Uint8Array[] = []): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'wordsight-test-clip-'));
  try {
    const output = join(folder, `clip.${extension}`);
    inputs.forEach((bytes, index) => writeFileSync(join(folder, `${index}`), bytes));
    const filled = parameters.map((word) => word.replace(/^\{(\d)\}$/, (_, index: string) => join(folder, index)));
    const run = spawnSync(FFMPEG, ['-nostdin', '-v', 'error', '-y', ...filled, output], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`ffmpeg failed: ${run.stderr}`);
    return readFileSync(output);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Shades of grey from one number to the next; far enough apart for lossy codecs. */
const STEP = 13;

/** A source of frames that carry their number, 0 to 255, as two shades of grey: units left, sixteens right. */
export function numbered({
  rate = 10,
  seconds = 3,
  size = '64x64',
}: {
  rate?: number;
  seconds?: number;
  size?: string;
}): string[] {
  const level = `16+${STEP}*if(lt(X,W/2),mod(N,16),floor(N/16))`;
  return ['-f', 'lavfi', '-i', `nullsrc=s=${size}:r=${rate}:d=${seconds},geq=lum='${level}':cb=128:cr=128`];
}

/** H.264 that keeps the shades. */
export const H264: readonly string[] = ['-c:v', 'libx264', '-qp', '10', '-pix_fmt', 'yuv420p'];

/** The number that a frame of {@link numbered} carries. */
export function numberOf({ pixels, width, height }: RgbFrame): number {
  const digit = (share: number) => {
    const at = (Math.floor(height / 2) * width + Math.floor(width * share)) * 3;
    const luma = ((pixels[at + 1] ?? 0) * 219) / 255;
    return Math.round(luma / STEP);
  };
  return digit(0.25) + 16 * digit(0.75);
}
