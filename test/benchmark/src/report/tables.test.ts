import { describe, expect, it } from 'vitest';
import { summarise } from '../figures/summarise.ts';
import type { BenchmarkReport } from './benchmark-report.ts';
import { markdown } from './markdown.ts';
import { reportJson } from './report-json.ts';
import { tables } from './tables.ts';

const figures = summarise(
  ['en', 'ja'].map((lang) => ({ lang, pairs: [], sentences: [], rankings: [], maps: [], seconds: 0 })),
);
const estimate = { value: 0.8765, low: 0.5, high: 1, count: 12 };
const macro = { ...figures.macro, pairedDrawings: estimate, ece: estimate };

describe('tables', () => {
  it('has one line a language and one for their mean in every table, all of one width', () => {
    for (const table of tables(figures)
      .split(/###.*\n\n/)
      .filter(Boolean)) {
      const lines = table.trim().split('\n');
      expect(lines.map((line) => line.split('|')[1]!.trim().replace(/-+/, '-'))).toEqual([
        '',
        '-',
        'en',
        'ja',
        '**mean**',
      ]);
      expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
    }
  });

  it('writes shares in percent and numbers as they are, with their intervals', () => {
    const text = tables({ ...figures, macro });
    expect(text).toContain(' 87.6 (50.0–100.0) ');
    expect(text).toContain(' 0.88 (0.50–1.00) ');
    expect(text).toContain(' – ');
  });
});

const report: BenchmarkReport = {
  date: '2026-11-24T10:00:00.000Z',
  commit: { id: 'c0ffee', changed: true },
  model: { name: 'wordsight-base', version: '1.0.0', manifestSha256: 'ab12', languages: ['en'] },
  set: { version: 3, seed: 29, sha256: 'cd34' },
  most: 120,
  maps: 12,
  resamples: 1_000,
  seconds: 61.4,
  ...figures,
};

describe('reportJson', () => {
  it('keeps six decimals, so that two runs give the same file', () => {
    const [one, other] = [0.123_456_789, 0.123_456_788].map((value) => {
      return reportJson({ ...report, macro: { ...macro, ece: { ...estimate, value } } });
    });
    expect(one).toBe(other);
    expect(JSON.parse(one!).macro.ece.value).toBe(0.123457);
  });
});

describe('markdown', () => {
  it('says all that is needed to measure again, and which languages the model was not trained on', () => {
    const text = markdown(report);
    for (const fact of ['ab12', 'version 3', 'seed 29', 'cd34', '`c0ffee` with changes', '2026-11-24', '61 s']) {
      expect(text).toContain(fact);
    }
    expect(text).toContain('Not trained on ja.');
  });
});
