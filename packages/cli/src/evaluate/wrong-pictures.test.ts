import { describe, expect, it } from 'vitest';
import type { ManifestItem } from './manifest.ts';
import { type Related, wrongPicturesOf } from './wrong-pictures.ts';

const related = (pair: string, concept: string, concepts: string[]): Related => ({
  item: {
    id: `${pair}-${concept}`,
    image: `${concept}.png`,
    text: 't',
    lang: 'en',
    word: 'w',
    concept,
    pair,
  } satisfies ManifestItem,
  concepts: new Set(concepts),
});

describe('wrongPicturesOf', () => {
  const bat = ['bat', 'baseball'];
  const crane = ['heron', 'crane-machine'];
  const list = [
    related('1', 'bat', bat),
    related('1', 'baseball', bat),
    related('2', 'heron', crane),
    related('2', 'crane-machine', crane),
  ];

  it('gives every item a picture of another pair that shows none of its senses', () => {
    expect(wrongPicturesOf(list)).toEqual(['heron.png', 'crane-machine.png', 'bat.png', 'baseball.png']);
  });

  it('passes over another pair that happens to show the same concept', () => {
    const pictures = wrongPicturesOf([...list, related('3', 'bat', bat)]);
    expect(pictures[0]).not.toBe('bat.png');
  });

  it('gives none where nothing qualifies', () => {
    expect(wrongPicturesOf(list.slice(0, 2))).toEqual([undefined, undefined]);
  });
});
