import type { LexiconEntry, LexiconSense } from '@wordsight/contracts';
import { fillTemplate } from '../data/fill-template.ts';
import { pick, randomOf } from '../random.ts';
import { inTurn } from './in-turn.ts';
import type { PairDefinition, SideDefinition } from './item-definition.ts';
import type { PicturePool } from './picture-pool.ts';
import { type IsUnrelated, onOtherGrounds } from './unrelated.ts';

/** What one language's pairs are made of. */
export interface PairSources {
  readonly lang: string;
  readonly entries: readonly LexiconEntry[];
  /** Captions that say nothing about the sense. */
  readonly templates: readonly string[];
  readonly pool: PicturePool;
  readonly isUnrelated: IsUnrelated;
  readonly seed: number;
}

/**
 * Every two senses of a word that are both pictured, by concepts that picture no other sense of the word, with one caption
 * for both pictures. No pairs where the language has no captions.
 */
export function definePairs({ lang, entries, templates, pool, isUnrelated, seed }: PairSources): PairDefinition[] {
  if (templates.length === 0) return [];
  const pairs = entries.flatMap((entry) => {
    const isOther = isUnrelated(entry.senses);
    const strangers = pool.strangers.filter(({ concept }) => isOther(concept));
    return combinations(entry.senses).flatMap(([left, right]): PairDefinition[] => {
      const concepts = [onlyOf(left, entry, pool), onlyOf(right, entry, pool)] as const;
      if (strangers.length === 0 || concepts.some((each) => each.length === 0)) return [];
      const random = randomOf([seed, pool.kind, lang, entry.form, left.id, right.id].join('/'));
      const caption = fillTemplate(pick(random, templates), entry.form);
      const sideOf = (sense: string, shown: readonly string[]): SideDefinition => ({
        sense,
        picture: pick(random, onOtherGrounds(pool.picturesOf(pick(random, shown)), isOther)).id,
        unrelated: pick(random, strangers).id,
      });
      const sides = [sideOf(left.id, concepts[0]), sideOf(right.id, concepts[1])] as const;
      return [{ kind: pool.kind, form: entry.form, caption, sides }];
    });
  });
  return inTurn(pairs, ({ form, sides }) => ({
    group: form,
    name: [seed, form, ...sides.map(({ sense }) => sense)].join('/'),
  }));
}

function combinations(senses: readonly LexiconSense[]): [LexiconSense, LexiconSense][] {
  return senses.flatMap((left, index) =>
    senses.slice(index + 1).map((right): [LexiconSense, LexiconSense] => [left, right]),
  );
}

/** The pictured concepts of a sense that picture no other sense of its word: their pictures have one right answer. */
function onlyOf({ id, concepts }: LexiconSense, { senses }: LexiconEntry, pool: PicturePool): string[] {
  const others = new Set(senses.flatMap((other) => (other.id === id ? [] : other.concepts)));
  return concepts.filter((concept) => !others.has(concept) && pool.picturesOf(concept).length > 0);
}
