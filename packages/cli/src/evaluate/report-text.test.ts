import { describe, expect, it } from 'vitest';
import type { EvaluationReport } from './evaluate.ts';
import { reportText } from './report-text.ts';
import { summarise } from './summarise.ts';

const nothing = summarise([]);
const report = (some: Partial<EvaluationReport['overall']>): EvaluationReport => ({
  items: 2,
  languages: { en: { ...nothing, ...some } },
  overall: { ...nothing, ...some },
});

describe('reportText', () => {
  it('has one line a language and one for all under the titles', () => {
    const lines = reportText(report({ n: 2, accuracy: 0.5 })).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('2 items');
    expect(lines[3]).toMatch(/^ *all +2 +0 +50\.0 %/);
  });

  it('speaks of moments only where clips say when they show their concept', () => {
    expect(reportText(report({ n: 2 }))).not.toContain('best moment');
    const text = reportText(report({ n: 2, timed: 2, momentHitRate: 0.5, momentHitRateByChance: 0.25 }));
    expect(text).toMatch(/timed clips +best moment +by chance\n.* 2 +50\.0 % +25\.0 %\n/);
  });
});
