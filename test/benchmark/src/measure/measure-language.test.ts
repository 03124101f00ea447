import { describe, expect, it } from 'vitest';
import { summarise } from '../figures/summarise.ts';
import { defineSet } from '../set/define-set.ts';
import { sourcesOf } from '../test/small-data.ts';
import { type Behaviour, standIn } from '../test/stand-in.ts';
import { measureLanguage } from './measure-language.ts';

const sources = sourcesOf(
  {
    bat: { 'bat.animal': ['red'], 'bat.sports': ['blue'] },
    bank: { 'bank.money': ['grey'], 'bank.river': ['pink'], 'bank.blood': ['brown'] },
  },
  { sentences: [{ form: 'bat', sense: 'bat.sports', sentence: 'He swung the bat' }] },
);
const set = defineSet(sources);

const figuresOf = async (behaviour: Behaviour) => {
  const outcomes = await measureLanguage(standIn(sources, set, behaviour), set.languages[0]!, {
    pairs: 100,
    maps: 100,
  });
  return summarise([outcomes]).languages['en']!;
};

describe('measureLanguage', () => {
  it('gives a model that never looks no pair at all, and half of the pictures at most', async () => {
    const figures = await figuresOf({ looks: false });
    expect(figures.pairedDrawings).toMatchObject({ value: 0, low: 0, high: 0, count: 4 });
    expect(figures.pairedByText.value).toBe(0);
    expect(figures.textNeutral.value).toBeLessThanOrEqual(0.5);
    expect(figures.movedByUnrelated.value).toBe(0);
    expect(figures.lookedAtAuroc.value).toBe(0.5);
    expect(figures.mapsByDeletion.value).toBe(0);
    expect(figures.pointing.value).toBe(0);
  });

  it('gives a model that sees everything every pair', async () => {
    const figures = await figuresOf({ looks: true });
    expect(figures.pairedDrawings).toMatchObject({ value: 1, count: 4 });
    expect(figures.pairedPhotos.value).toBe(1);
    expect(figures.lookedAtAuroc.value).toBe(1);
    expect(figures.mapsByInsertion).toMatchObject({ value: 1, count: 8 });
    expect(figures.pointing).toMatchObject({ value: 1, count: 4 });
    expect(figures.ece.value).toBeCloseTo(0.1, 9);
    expect(figures.textDeciding).toMatchObject({ value: 0, count: 1 });
    expect(figures.lostWords.value).toBe(0);
  });

  it('counts a word that is not found as wrong, and says how many', async () => {
    const figures = await figuresOf({ looks: true, finds: false });
    expect(figures).toMatchObject({
      pairedDrawings: { value: 0 },
      singlePhotos: { value: 0 },
      hitAtOne: { value: 0 },
      meanReciprocalRank: { value: 0 },
      lostWords: { value: 1 },
      lookedAtAuroc: { value: null },
      ece: { value: null },
    });
  });

  it('takes the first items only when told so, and reports each', async () => {
    const steps: string[] = [];
    const say = (done: number, total: number) => steps.push(`${done}/${total}`);
    const { pairs, sentences, rankings, maps } = await measureLanguage(
      standIn(sources, set, { looks: true }),
      set.languages[0]!,
      { pairs: 1, maps: 1 },
      say,
    );
    expect([pairs.length, sentences.length, rankings.length, maps.length]).toEqual([2, 1, 2, 2]);
    expect(steps).toEqual(['1/7', '2/7', '3/7', '4/7', '5/7', '6/7', '7/7']);
  });
});
