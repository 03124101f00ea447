import { describe, expect, it } from 'vitest';
import type { Answer } from './ask-item.ts';
import { type Outcome, summarise } from './summarise.ts';

const answer = (top: string, right: boolean, lookedAt = 0.5): Answer => ({
  top,
  right,
  confidence: 0.8,
  lookedAt,
  milliseconds: 40,
});
const outcome = (pair: string, lang: string, right: boolean, wrongTop = 'a'): Outcome => ({
  item: { id: `${pair}${lang}${right}`, media: { image: '' }, text: '', lang, word: '', concept: '', pair },
  answers: { right: answer('a', right), none: answer('a', true, 0), wrong: answer(wrongTop, false, 0.1) },
});

describe('summarise', () => {
  it('calls a pair right only when both pictures flip the word', () => {
    const summary = summarise([
      outcome('1', 'en', true),
      outcome('1', 'en', true),
      outcome('2', 'en', true),
      outcome('2', 'en', false),
    ]);
    expect(summary).toMatchObject({ n: 4, accuracy: 0.75, pairs: 2, pairedAccuracy: 0.5 });
  });

  it('keeps pairs of the same name in two languages apart', () => {
    expect(summarise([outcome('1', 'en', true), outcome('1', 'ja', true)]).pairs).toBe(0);
  });

  it('counts items outside the lexicon apart and never drops them', () => {
    const uncovered = { item: outcome('9', 'hi', true).item };
    expect(summarise([outcome('1', 'en', true), uncovered])).toMatchObject({ n: 1, uncovered: 1, accuracy: 1 });
    expect(summarise([uncovered])).toMatchObject({ n: 0, uncovered: 1, accuracy: null, ece: null });
  });

  it('measures how often the strongest moment of a clip lies where it shows its concept, beside chance', () => {
    const clip = (strongestSeconds: number, timeline: readonly [number, number]): Outcome => {
      const { item, answers } = outcome('1', 'en', true);
      const right = { ...answers!.right, clip: { strongestSeconds, durationSeconds: 6 } };
      return { item: { ...item, media: { video: '' }, timeline }, answers: { ...answers!, right } };
    };
    const outcomes = [
      clip(1, [0, 1.5]),
      clip(1.6, [0, 1.5]),
      clip(3, [2, 5]),
      clip(2, [2, 5]),
      outcome('2', 'en', true),
    ];
    expect(summarise(outcomes)).toMatchObject({ timed: 4, momentHitRate: 0.75, momentHitRateByChance: 0.375 });
  });

  it('has no hit rate without timed clips', () => {
    expect(summarise([outcome('1', 'en', true)])).toMatchObject({ timed: 0, momentHitRate: null });
  });

  it('measures how often an unrelated picture moved the top sense', () => {
    expect(summarise([outcome('1', 'en', true, 'a'), outcome('2', 'en', true, 'b')]).movedByWrongPicture).toBe(0.5);
  });
});
