import { describe, expect, it } from 'vitest';
import { buildLexicon } from './build-lexicon.ts';
import { findContradictions } from './find-contradictions.ts';
import type { LexiconProblem } from './lexicon-problem.ts';
import { readLexicon } from './read-lexicon.ts';
import { SMALL, table, temporaryLexicon } from './test/temporary-lexicon.ts';

const bird = ['crane', '', 'crane.bird', '1', 'tall wading bird', 'homograph', 'noun'];
const machine = ['crane', '', 'crane.machine', '2', 'machine that lifts loads', 'homograph', 'noun'];
/** A second form, of two other senses. */
const heap = (variants: string): string[][] => [
  ['heap', variants, 'spider.animal', '1', 'a', 'homograph', 'noun'],
  ['heap', '', 'cloud.sky', '2', 'b', 'homograph', 'noun'],
];

async function contradictionsOf(changes: Record<string, string>): Promise<LexiconProblem[]> {
  const tables = await readLexicon(await temporaryLexicon(changes));
  return [...findContradictions(tables, buildLexicon(tables))];
}

describe('findContradictions', () => {
  it('finds none in a lexicon without contradictions', async () => {
    expect(await contradictionsOf({})).toEqual([]);
  });

  it('finds senses of one form that share a concept', async () => {
    const senses = SMALL['senses.tsv']?.replace('crane-machine', 'crane-machine heron') ?? '';
    expect(await contradictionsOf({ 'senses.tsv': senses })).toEqual([
      expect.objectContaining({ file: 'forms/en.tsv', line: 3, message: expect.stringMatching(/shares heron/) }),
    ]);
  });

  it('finds senses of one form with the same gloss, whatever its capitals', async () => {
    const forms = table('forms', [bird, machine.with(4, 'Tall wading BIRD')]);
    expect(await contradictionsOf({ 'forms/en.tsv': forms })).toEqual([
      expect.objectContaining({ line: 3, column: 'gloss', message: expect.stringMatching(/the gloss of line 2/) }),
    ]);
  });

  it('finds senses of one form with the same English gloss', async () => {
    const senses = SMALL['senses.tsv']?.replace('animal with eight legs', 'white mass in the sky') ?? '';
    const found = await contradictionsOf({ 'senses.tsv': senses });
    expect(found).toEqual([expect.objectContaining({ file: 'forms/ja.tsv', column: 'gloss' })]);
    expect(found[0]?.message).toMatch(/English gloss of line 3/);
  });

  it.each([
    ['a variant of two forms', table('forms', [bird.with(1, 'kran'), machine, ...heap('Kran')]), 4],
    ['a variant that is another form', table('forms', [bird, machine, ...heap('CRANE')]), 4],
    ['a variant that is the regular plural of another form', table('forms', [bird, machine, ...heap('cranes')]), 4],
  ])('finds %s', async (_, forms, line) => {
    expect(await contradictionsOf({ 'forms/en.tsv': forms })).toEqual([
      expect.objectContaining({ line, column: 'variants', message: expect.stringMatching(/for line 2/) }),
    ]);
  });

  it('lets a form list its own plural', async () => {
    const forms = table('forms', [bird.with(1, 'cranes'), machine]);
    expect(await contradictionsOf({ 'forms/en.tsv': forms })).toEqual([]);
  });

  it.each(['くも', 'クモ'])('finds the lemma %s, which is ambiguous itself', async (lemma) => {
    const lemmas = table('lemmas', [['spider.animal', lemma]]);
    expect(await contradictionsOf({ 'lemmas/ja.tsv': lemmas })).toEqual([
      expect.objectContaining({ file: 'lemmas/ja.tsv', line: 2, column: 'lemma' }),
    ]);
  });

  it('lets a lemma be an inflection that settles the sense', async () => {
    const lemmas = table('lemmas', [['necklace.jewel', 'हारों']]);
    expect(await contradictionsOf({ 'lemmas/hi.tsv': lemmas })).toEqual([]);
  });
});
