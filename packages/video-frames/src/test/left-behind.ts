import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** Temporary directories of this process that are there now. */
export function temporaryDirectories(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`wordsight-video-${process.pid}-`));
}

/**
 * Processes with some program that were started in one of this test's temporary directories, or by this process. Always
 * none where the system has no `/proc`.
 */
export function processesAtWork(program: RegExp = /ffmpeg|ffprobe|webassembly-main/): string[] {
  if (!existsSync('/proc/self/stat')) return [];
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return children.filter((pid) => {
    try {
      // State and parent stand behind the name, which may hold anything.
      const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      if (state === 'Z' || !program.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))) return false;
      const place = readlinkSync(`/proc/${pid}/cwd`);
      return Number(parent) === process.pid || place.includes(`wordsight-video-${process.pid}-`);
    } catch {
      return false;
    }
  });
}

/** Waits until a condition holds, at most two seconds. */
export async function until(condition: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 100 && !condition(); tries++) await wait(20);
  return condition();
}

/** For the end of a test. @throws Error when a process or a temporary directory is left. */
export function assertNothingLeft(): void {
  const left = [...temporaryDirectories(), ...processesAtWork().map((pid) => `process ${pid}`)];
  if (left.length > 0) throw new Error(`expected nothing to be left behind, found ${left.join(', ')}`);
}
