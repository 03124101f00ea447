import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorsMarkdown } from './errors-page.ts';

describe('docs/errors.md', () => {
  it('is what the table of codes says', () => {
    const file = new URL('../../../../docs/errors.md', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(errorsMarkdown());
  });
});
