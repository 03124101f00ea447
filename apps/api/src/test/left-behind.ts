import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** Temporary directories of clips that this process has not removed yet. */
function clipDirectories(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`wordsight-video-${process.pid}-`));
}

/** For the end of a test: resolves once nothing is left of any clip. @throws Error when something stays for five seconds. */
export async function nothingLeft(): Promise<void> {
  for (let tries = 0; tries < 100 && clipDirectories().length > 0; tries += 1) await wait(50);
  const left = clipDirectories();
  if (left.length > 0) throw new Error(`expected nothing to be left of the clips, found ${left.join(', ')}`);
}
