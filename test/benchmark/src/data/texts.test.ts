import { describe, expect, it } from 'vitest';
import { fillTemplate } from './fill-template.ts';
import { heldOutTexts, isHeldOut } from './texts.ts';

describe('isHeldOut', () => {
  // Recorded from `hash_of` in training/tokens.py: 590, 293, 100, 129415, 76237, 170537 and 0.
  it.each([
    ['abc', false],
    ['ab', false],
    ['d', true],
    ['🦇', false],
    ['She opened a savings account at the bank', false],
    ['くもの巣', false],
    ['', true],
  ])('reads the code points of "%s" as training does', (sentence, expected) => {
    expect(isHeldOut(sentence)).toBe(expected);
  });
});

describe('heldOutTexts', () => {
  it.each(['en', 'hi', 'ja'])('has captions with one gap and about a quarter of the sentences, in %s', (lang) => {
    const { templates, sentences } = heldOutTexts(lang);
    expect(templates.length).toBeGreaterThanOrEqual(10);
    for (const template of templates) expect(template.split('{}')).toHaveLength(2);
    expect(sentences.length).toBeGreaterThanOrEqual(100);
  });

  it('has none of a language nobody wrote for', () => {
    expect(heldOutTexts('tlh')).toEqual({ templates: [], sentences: [] });
  });
});

describe('fillTemplate', () => {
  it.each([
    ['just a(n) {}', 'bat', 'just a bat'],
    ['A(n) {} again', 'orange', 'An orange again'],
    ['a(n) {}', 'Érable', 'an Érable'],
    ['{}が見える', 'くも', 'くもが見える'],
    ['{}', '$& word', '$& word'],
  ])('fills "%s" with "%s"', (template, word, expected) => {
    expect(fillTemplate(template, word)).toBe(expected);
  });
});
