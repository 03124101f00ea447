import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** With the process in the name, so that what a killed process left can be told from what is in use. */
const PREFIX = 'wordsight-video-';

/** An abandoned directory is removed after this long: 15 minutes. */
const ABANDONED_AFTER_MS = 900_000;

const inUse = new Set<string>();
let swept = false;

/**
 * Makes a directory of a random name that only this user can open. It disappears with the process, if not before.
 *
 * The first call of a process also removes what killed processes have left behind.
 */
export async function makeTemporaryDirectory(): Promise<string> {
  if (!swept) {
    swept = true;
    process.once('exit', () => {
      for (const directory of inUse) rmSync(directory, { recursive: true, force: true });
    });
    await removeAbandoned();
  }
  const directory = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  inUse.add(directory);
  return directory;
}

/** Removes the directory and all that is in it. */
export async function removeTemporaryDirectory(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  inUse.delete(directory);
}

async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(/^wordsight-video-(\d+)-/.exec(name)?.[1]);
    if (!Number.isInteger(pid) || isAlive(pid)) continue;
    const directory = join(tmpdir(), name);
    try {
      // A process of another container may have this number and be alive there: age decides too.
      const { mtimeMs } = await stat(directory);
      if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(directory, { recursive: true, force: true });
    } catch {
      // Someone else removed it, or it belongs to someone else.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
