import { describe, expect, it } from 'vitest';
import type { ManifestItem } from './manifest.ts';
import { type Related, wrongMediaOf } from './wrong-media.ts';

const related = (pair: string, concept: string, concepts: string[]): Related => ({
  item: {
    id: `${pair}-${concept}`,
    media: { image: `${concept}.png` },
    text: 't',
    lang: 'en',
    word: 'w',
    concept,
    pair,
  } satisfies ManifestItem,
  concepts: new Set(concepts),
});

describe('wrongMediaOf', () => {
  const bat = ['bat', 'baseball'];
  const crane = ['heron', 'crane-machine'];
  const list = [
    related('1', 'bat', bat),
    related('1', 'baseball', bat),
    related('2', 'heron', crane),
    related('2', 'crane-machine', crane),
  ];

  it('gives every item a picture of another pair that shows none of its senses', () => {
    expect(wrongMediaOf(list)).toEqual(
      ['heron.png', 'crane-machine.png', 'bat.png', 'baseball.png'].map((image) => ({ image })),
    );
  });

  it('passes over another pair that happens to show the same concept', () => {
    const pictures = wrongMediaOf([...list, related('3', 'bat', bat)]);
    expect(pictures[0]).not.toEqual({ image: 'bat.png' });
  });

  it('gives none where nothing qualifies', () => {
    expect(wrongMediaOf(list.slice(0, 2))).toEqual([undefined, undefined]);
  });
});
