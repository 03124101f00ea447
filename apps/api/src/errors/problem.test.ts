import { ERROR_CODES } from '@wordsight/contracts';
import { describe, expect, it } from 'vitest';
import { toProblem } from './problem.ts';
import { refuse } from './refuse.ts';

describe('toProblem', () => {
  it.each(ERROR_CODES)('tells %s with status, title, detail and mend, and within 2 KB', (code) => {
    const problem = toProblem(refuse(code, 'Expected one thing, received another.', 'Send the one thing.'), 'r-1');
    expect(problem).toMatchObject({ code, detail: 'Expected one thing, received another.', requestId: 'r-1' });
    expect(problem.status >= 400 && problem.status < 600).toBe(true);
    expect(problem.title.length).toBeGreaterThan(0);
    expect(JSON.stringify(problem).length).toBeLessThan(2_048);
  });

  it.each([new Error('/secret/path was not there'), 'a thrown string', undefined, { code: 'QUEUE_FULL' }])(
    'says nothing of a failure that is not a refusal of ours',
    (thrown) => {
      const problem = toProblem(thrown, 'r-1');
      expect(problem).toMatchObject({ code: 'INTERNAL', status: 500 });
      expect(JSON.stringify(problem)).not.toContain('secret');
    },
  );
});
