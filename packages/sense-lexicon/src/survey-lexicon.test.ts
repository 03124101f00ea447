import { describe, expect, it } from 'vitest';
import { surveyLexicon } from './survey-lexicon.ts';
import { SMALL, temporaryLexicon } from './test/temporary-lexicon.ts';

/** The status and the lines of a survey, runs of spaces made one. */
async function survey(changes: Record<string, string | undefined> = {}): Promise<{ status: 0 | 1; lines: string[] }> {
  const lines: string[] = [];
  const status = await surveyLexicon(await temporaryLexicon(changes), (line) => lines.push(line));
  return { status, lines: lines.map((line) => line.replaceAll(/ +/g, ' ').trim()) };
}

describe('surveyLexicon', () => {
  it('counts what each language has and what all of them have together', async () => {
    const { status, lines } = await survey();
    expect(status).toBe(0);
    expect(lines.slice(0, 5)).toEqual([
      'forms pictured photos senses omw cldr both note none no gloss no lemma',
      'en 1 1 1 2 50 % 0 % 50 % 0 % 0 % 0 2',
      'hi 1 0 0 2 0 % 0 % 0 % 100 % 0 % 0 2',
      'ja 1 1 1 2 0 % 50 % 50 % 0 % 0 % 0 0',
      'all 3 2 2 6 17 % 17 % 33 % 33 % 0 % 0 4',
    ]);
    expect(lines).toContain('Totals: 3 languages, 3 forms, 6 lines, 6 senses.');
    expect(lines).toContain('Contradictions: none');
  });

  it('aligns the columns', async () => {
    const lines: string[] = [];
    await surveyLexicon(await temporaryLexicon(), (line) => lines.push(line));
    expect(new Set(lines.slice(0, 5).map((line) => line.length)).size).toBe(1);
  });

  it('does not count drawings as photos', async () => {
    const { lines } = await survey({ 'senses.tsv': SMALL['senses.tsv']?.replace('cloud\tboth', 'cloud\tdrawings') });
    expect(lines[3]).toMatch(/^ja 1 1 0 2 /);
  });

  it('counts lines without a gloss and without evidence', async () => {
    const forms = SMALL['forms/en.tsv']?.replace('tall wading bird', '').replace(/omw\n$/, '\n');
    const { lines } = await survey({ 'forms/en.tsv': forms });
    expect(lines[1]).toBe('en 1 1 1 2 0 % 0 % 50 % 0 % 50 % 1 2');
  });

  it('names the gaps', async () => {
    const { lines } = await survey({ 'senses.tsv': `${SMALL['senses.tsv']}moon.sky\t\tmoon\tboth\tmoon\n` });
    expect(lines).toContain('languages under 40 pictured forms: 3 (en, hi, ja)');
    expect(lines).toContain(
      'senses without a lemma in any language: 5 (crane.bird, crane.machine, necklace.jewel, defeat.event, moon.sky)',
    );
    expect(lines).toContain('senses that no form has: 1 (moon.sky)');
  });

  it('names contradictions by their place and gives status 1', async () => {
    const { status, lines } = await survey({ 'lemmas/ja.tsv': `${SMALL['lemmas/ja.tsv']}cloud.sky\tクモ\n` });
    expect(status).toBe(1);
    expect(lines).toContain('Contradictions: 1');
    expect(lines.at(-1)).toMatch(/^lemmas\/ja\.tsv:4 \[lemma\] Expected .+\.$/);
  });

  it('counts the rest of a file with problems, says so and gives status 1', async () => {
    const { status, lines } = await survey({ 'forms/en.tsv': `${SMALL['forms/en.tsv']}crane\t\n` });
    expect(status).toBe(1);
    expect(lines[1]).toMatch(/^en 1 /);
    expect(lines.at(-1)).toBe('1 problem in the files; validate-main.js names them.');
  });

  it('surveys a directory that holds nothing', async () => {
    const nothing = Object.fromEntries(Object.keys(SMALL).map((file) => [file, undefined]));
    const { status, lines } = await survey(nothing);
    expect(status).toBe(1);
    expect(lines[1]).toBe('all 0 0 0 0 – – – – – 0 0');
  });
});
