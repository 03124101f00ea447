import type { LexiconEntry, LexiconSense } from '@wordsight/contracts';
import { pick, randomOf, shuffled } from '../random.ts';
import { inTurn } from './in-turn.ts';
import type { RankingDefinition, SentenceDefinition } from './item-definition.ts';
import type { PicturePool } from './picture-pool.ts';
import { type IsUnrelated, onOtherGrounds } from './unrelated.ts';

/** Pictures of one ranking, as in visual word sense disambiguation. */
export const RANKED_PICTURES = 10;

/** What one language's rankings are made of. */
export interface RankingSources {
  readonly lang: string;
  readonly entries: readonly LexiconEntry[];
  readonly sentences: readonly SentenceDefinition[];
  /** Words that mean a sense and little else. */
  readonly lemmasOf: (sense: string) => readonly string[];
  readonly pool: PicturePool;
  readonly isUnrelated: IsUnrelated;
  readonly seed: number;
}

/**
 * One ranking for each pictured sense of a word that has another pictured sense: a phrase that settles the sense among ten
 * pictures, of which one shows it, one each shows the word's other senses, and the rest show other things. The phrase is a
 * held-out sentence; where there is none, the form with a lemma of the sense; where there is neither, no ranking.
 */
export function defineRankings(sources: RankingSources): RankingDefinition[] {
  const { entries, pool, seed } = sources;
  const rankings = entries.flatMap((entry) => entry.senses.flatMap((sense) => rankingOf(sources, entry, sense)));
  const nameOf = ({ form, sense }: RankingDefinition) => ({
    group: form,
    name: [seed, pool.kind, form, sense].join('/'),
  });
  return inTurn(rankings, nameOf);
}

function rankingOf(
  { lang, sentences, lemmasOf, pool, isUnrelated, seed }: RankingSources,
  { form, senses }: LexiconEntry,
  sense: LexiconSense,
): RankingDefinition[] {
  const random = randomOf([seed, 'ranking', pool.kind, lang, form, sense.id].join('/'));
  const deciding = sentences.filter((each) => each.form === form && each.sense === sense.id);
  const lemmas = lemmasOf(sense.id).filter((lemma) => lemma !== form);
  const phrases =
    deciding.length > 0 ? deciding.map(({ sentence }) => sentence) : lemmas.map((lemma) => `${form} (${lemma})`);
  const isShown = (concept: string): boolean => pool.picturesOf(concept).length > 0;
  const shown = sense.concepts.filter(isShown);
  // A picture that shows this sense as well would be right too.
  const others = senses
    .filter(({ id }) => id !== sense.id)
    .map(({ concepts }) => concepts.filter((concept) => isShown(concept) && !sense.concepts.includes(concept)))
    .filter((concepts) => concepts.length > 0)
    .slice(0, RANKED_PICTURES - 1);
  const isOther = isUnrelated(senses);
  const strangers = pool.strangers.filter(({ concept }) => isOther(concept)).map(({ id }) => id);
  const fillers = RANKED_PICTURES - 1 - others.length;
  if (phrases.length === 0 || shown.length === 0 || others.length === 0 || strangers.length < fillers) return [];
  const one = (concepts: readonly string[]): string =>
    pick(random, onOtherGrounds(pool.picturesOf(pick(random, concepts)), isOther)).id;
  const right = one(shown);
  const wrong = [...new Set(others.map(one)), ...shuffled(random, strangers)].slice(0, RANKED_PICTURES - 1);
  const pictures = shuffled(random, [right, ...wrong]);
  const phrase = pick(random, phrases);
  return [{ kind: pool.kind, form, sense: sense.id, phrase, pictures, right: pictures.indexOf(right) }];
}
