import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeTemporaryDirectory, removeTemporaryDirectory } from './temporary-directory.ts';
import { H264_CLIP } from './test/tiny-clips.ts';

const BUILT = fileURLToPath(new URL('../dist/index.js', import.meta.url));
const TWENTY_MINUTES_S = 1_200;

/** A directory as a process would have left it, last written to some time ago. */
function leftBy(pid: number | undefined, ageSeconds: number): string {
  const directory = join(tmpdir(), `wordsight-video-${pid}-${Math.random().toString(36).slice(2)}`);
  mkdirSync(directory);
  writeFileSync(join(directory, 'original'), 'x');
  const time = Date.now() / 1000 - ageSeconds;
  utimesSync(directory, time, time);
  return directory;
}

describe('the temporary directory', () => {
  it('is for this user alone, and what killed processes have left is removed when the first is made', async () => {
    const dead = spawnSync(process.execPath, ['--version']).pid;
    const [old, fresh] = [leftBy(dead, TWENTY_MINUTES_S), leftBy(dead, 1)];
    const inUse = leftBy(process.ppid, TWENTY_MINUTES_S);
    const directory = await makeTemporaryDirectory();
    expect([old, fresh, inUse].map((path) => existsSync(path))).toEqual([false, true, true]);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    await removeTemporaryDirectory(directory);
    expect(existsSync(directory)).toBe(false);
    for (const path of [fresh, inUse]) rmSync(path, { recursive: true });
  });

  it('disappears with a process that ends in the middle of its work', () => {
    const source = `
      import { readVideo, sampleFrames } from ${JSON.stringify(BUILT)};
      const clip = Buffer.from(${JSON.stringify(Buffer.from(H264_CLIP).toString('base64'))}, 'base64');
      const source = await readVideo(clip);
      void sampleFrames(source, { kind: 'uniform', frames: 4 }, { side: 16 }).next();
      setTimeout(() => process.exit(7), 30);`;
    const { status, pid } = spawnSync(process.execPath, ['--input-type=module', '--eval', source], { timeout: 30_000 });
    expect(status).toBe(7);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`wordsight-video-${pid}-`))).toEqual([]);
  });
});
