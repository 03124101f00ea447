import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Commit } from './benchmark-report.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** The commit of this checkout. */
export function readCommit(): Commit {
  try {
    const git = (...parameters: string[]): string =>
      execFileSync('git', parameters, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return { id: git('rev-parse', 'HEAD'), changed: git('status', '--porcelain') !== '' };
  } catch {
    return { id: 'unknown', changed: false };
  }
}
