import { describe, expect, it } from 'vitest';
import { reportLexicon } from './report-lexicon.ts';
import { SMALL, temporaryLexicon } from './test/temporary-lexicon.ts';

describe('reportLexicon', () => {
  it('writes a count of zero and gives status 0 when nothing is wrong', async () => {
    const lines: string[] = [];
    expect(await reportLexicon(await temporaryLexicon(), (line) => lines.push(line))).toBe(0);
    expect(lines).toEqual(['0 problems.']);
  });

  it('writes one line per problem and a count, and gives status 1', async () => {
    const lines: string[] = [];
    const forms = SMALL['forms/en.tsv']?.replace('homograph', 'homonym');
    const directory = await temporaryLexicon({ 'forms/en.tsv': forms });
    expect(await reportLexicon(directory, (line) => lines.push(line))).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^forms\/en\.tsv:2 \[kind\] Expected .+\.$/), '1 problem in 1 file.']);
  });
});
