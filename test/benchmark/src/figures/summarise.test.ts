import { describe, expect, it } from 'vitest';
import type { LanguageOutcomes, PairOutcome, SideOutcome } from '../measure/outcomes.ts';
import { summarise } from './summarise.ts';

const side = (right: boolean): SideOutcome => {
  return { right, rightByText: false, confidence: 0.8, lookedAt: 0.5, lookedAtUnrelated: 0.1, moved: false };
};
const pair = (left: boolean, right: boolean): PairOutcome => {
  const definition = { sense: '', picture: '', unrelated: '' };
  return {
    pair: { kind: 'drawings', form: '', caption: '', sides: [definition, definition] },
    sides: [side(left), side(right)],
  };
};
const language = (lang: string, pairs: readonly PairOutcome[]): LanguageOutcomes => {
  return { lang, pairs, sentences: [], rankings: [], maps: [], seconds: 1 };
};

describe('summarise', () => {
  it('calls a pair right only when both pictures are', () => {
    const { languages } = summarise([language('en', [pair(true, true), pair(true, false), pair(false, false)])]);
    expect(languages['en']!.pairedDrawings.value).toBeCloseTo(1 / 3, 9);
    expect(languages['en']!.singleDrawings.value).toBeCloseTo(1 / 2, 9);
  });

  it('gives a language with few pairs the same weight as one with many', () => {
    const many = Array.from({ length: 9 }, () => pair(true, true));
    const { macro } = summarise([language('en', many), language('hi', [pair(false, false)])]);
    expect(macro.pairedDrawings).toMatchObject({ value: 0.5, low: 0.5, high: 0.5, count: 10 });
  });

  it('leaves languages without the figure out of the mean, and has none where no language has it', () => {
    const { macro } = summarise([language('en', [pair(true, true)]), language('hi', [])]);
    expect(macro.pairedDrawings.value).toBe(1);
    expect(macro.pairedPhotos).toEqual({ value: null, low: null, high: null, count: 0 });
  });

  it('gives the same intervals each time', () => {
    const outcomes = [language('en', [pair(true, true), pair(true, false), pair(false, true)])];
    expect(summarise(outcomes)).toEqual(summarise(outcomes));
  });
});
