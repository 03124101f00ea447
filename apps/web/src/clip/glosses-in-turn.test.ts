import { describe, expect, it } from 'vitest';
import { glossesInTurn } from './glosses-in-turn.ts';

const senses = [
  { id: 'bat.animal', glossLocal: 'flying mammal' },
  { id: 'bat.sports', glossLocal: 'wooden stick' },
] as unknown as Parameters<typeof glossesInTurn>[0]['senses'];
const through = (...ids: string[]) => {
  const segments = ids.map((senseId, place) => ({ senseId, fromSeconds: place, toSeconds: place + 1, posterior: 0.9 }));
  return glossesInTurn({ senses, moments: { relevance: [], strongestSeconds: 0, segments } });
};

describe('glossesInTurn', () => {
  it('tells what a word means one after the other', () => {
    expect(through('bat.animal', 'bat.sports')).toEqual(['flying mammal', 'wooden stick']);
    expect(through('bat.animal', 'bat.animal', 'bat.sports')).toHaveLength(2);
  });

  it('is silent where nothing changes, where there is no clip, and where it changes all the time', () => {
    expect(through('bat.animal')).toEqual([]);
    expect(glossesInTurn({ senses })).toEqual([]);
    expect(through('bat.animal', 'bat.sports', 'bat.animal', 'bat.sports', 'bat.animal')).toEqual([]);
  });
});
