import { LIMITS } from '@wordsight/contracts';
import { describe, expect, it } from 'vitest';
import { readMetadata } from './read-metadata.ts';
import { readPngHeader } from './read-png-header.ts';
import { codeOf } from './test/code-of.ts';
import { plain } from './test/sample-images.ts';

describe('readMetadata', () => {
  it('refuses a file whose size the decoder reads otherwise than we do', async () => {
    const file = await plain(30, 20, '#808080').png().toBuffer();
    const header = readPngHeader(file);
    expect(await readMetadata(file, header, LIMITS)).toEqual({ width: 30, height: 20, hasProfile: false });
    expect(await codeOf(readMetadata(file, { ...header, width: 29 }, LIMITS))).toBe('IMAGE_UNREADABLE');
    expect(await codeOf(readMetadata(file, { ...header, height: 21 }, LIMITS))).toBe('IMAGE_UNREADABLE');
  });
});
