import type { LanguageSet, PairDefinition, RankingDefinition } from '../set/item-definition.ts';
import { PICTURE_KINDS, type PictureKind } from '../set/picture-definition.ts';
import type { Asking } from './asking.ts';
import { inParallel } from './in-parallel.ts';
import { measureMap } from './measure-map.ts';
import { measurePair } from './measure-pair.ts';
import { measureRanking } from './measure-ranking.ts';
import { measureSentence } from './measure-text.ts';
import type { LanguageOutcomes } from './outcomes.ts';

/** Questions at a time: enough to keep two engine processes busy. */
const AT_ONCE = 6;

/**
 * Asks the first items of a language.
 *
 * @param most - Most pairs and most rankings of each kind of picture, and most sentences; and most maps of each kind,
 *   which take fifty times as long.
 * @param onProgress - Told after each item how many are done, of how many.
 */
export async function measureLanguage(
  asking: Asking,
  language: LanguageSet,
  most: { readonly pairs: number; readonly maps: number },
  onProgress: (done: number, total: number) => void = () => {},
): Promise<LanguageOutcomes> {
  const begun = performance.now();
  const { lang } = language;
  const pairs = firstOf<PairDefinition>(language.pairs, most.pairs);
  const rankings = firstOf<RankingDefinition>(language.rankings, most.pairs);
  const sentences = language.sentences.slice(0, most.pairs);
  const maps = firstOf<PairDefinition>(language.pairs, most.maps);
  const total = pairs.length + rankings.length + sentences.length + maps.length;
  let done = 0;
  const all = <Item, Outcome>(
    items: readonly Item[],
    measure: (asking: Asking, lang: string, item: Item) => Promise<Outcome>,
  ): Promise<Outcome[]> => {
    return inParallel(items, AT_ONCE, async (item) => {
      const outcome = await measure(asking, lang, item);
      done += 1;
      onProgress(done, total);
      return outcome;
    });
  };
  return {
    lang,
    pairs: await all(pairs, measurePair),
    sentences: await all(sentences, measureSentence),
    rankings: await all(rankings, measureRanking),
    maps: (await all(maps, measureMap)).filter((map) => map !== undefined),
    seconds: (performance.now() - begun) / 1_000,
  };
}

function firstOf<Item>(kinds: Readonly<Record<PictureKind, readonly Item[]>>, most: number): Item[] {
  return PICTURE_KINDS.flatMap((kind) => kinds[kind].slice(0, most));
}
