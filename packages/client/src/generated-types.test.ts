import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const folderOfPackage = fileURLToPath(new URL('..', import.meta.url));

describe('src/generated/schema.ts', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wordsight-client-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is what the generator makes of openapi.json', { timeout: 60_000 }, async () => {
    const made = join(folder, 'schema.ts');
    const generator = join(folderOfPackage, 'node_modules/.bin/openapi-typescript');
    await promisify(execFile)(generator, ['openapi.json', '-o', made], { cwd: folderOfPackage });
    const kept = await readFile(join(folderOfPackage, 'src/generated/schema.ts'), 'utf8');
    expect(await readFile(made, 'utf8')).toBe(kept);
  });
});
