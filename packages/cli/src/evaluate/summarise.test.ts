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
  item: { id: `${pair}${lang}${right}`, image: '', text: '', lang, word: '', concept: '', pair },
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

  it('measures how often an unrelated picture moved the top sense', () => {
    expect(summarise([outcome('1', 'en', true, 'a'), outcome('2', 'en', true, 'b')]).movedByWrongPicture).toBe(0.5);
  });
});
