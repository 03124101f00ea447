import type { WordExplanation } from '../api-types.ts';

/** A list longer than this is no sentence any more; the film strip shows it all. */
const MOST = 4;

/** The senses a word goes through in a clip, in words; empty where it keeps one, or changes too often to be told. */
export function glossesInTurn({ moments, senses }: Pick<WordExplanation, 'moments' | 'senses'>): string[] {
  const ids = (moments?.segments ?? []).map(({ senseId }) => senseId);
  const turns = ids.filter((id, place) => id !== ids[place - 1]);
  if (turns.length < 2 || turns.length > MOST) return [];
  return turns.map((id) => senses.find((sense) => sense.id === id)?.glossLocal ?? id);
}
