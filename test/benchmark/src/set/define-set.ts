import type { Lexicon } from '@wordsight/sense-lexicon';
import type { HeldOutPictures } from '../data/held-out-pictures.ts';
import type { HeldOutTexts } from '../data/texts.ts';
import { definePairs } from './define-pairs.ts';
import { defineRankings } from './define-rankings.ts';
import { inTurn } from './in-turn.ts';
import type { LanguageSet, SentenceDefinition } from './item-definition.ts';
import type { PictureDefinition } from './picture-definition.ts';
import { type PicturePool, picturePool } from './picture-pool.ts';
import { relations } from './unrelated.ts';

/** What a set is made of. */
export interface SetSources {
  readonly lexicon: Pick<Lexicon, 'languages' | 'senses' | 'forms' | 'lemmasOf'>;
  readonly textsOf: (lang: string) => HeldOutTexts;
  readonly pictures: HeldOutPictures;
  readonly version: number;
  readonly seed: number;
}

/** The whole benchmark as definitions: what is asked of which picture, before any picture is made. */
export interface BenchmarkSet {
  readonly version: number;
  readonly seed: number;
  readonly languages: readonly LanguageSet[];
  /** Those that an item uses, by id. */
  readonly pictures: ReadonlyMap<string, PictureDefinition>;
}

/** Defines the set for every language of the lexicon. The same sources give the same set, item by item. */
export function defineSet({ lexicon, textsOf, pictures, version, seed }: SetSources): BenchmarkSet {
  const pools = [picturePool('drawings', pictures, seed), picturePool('photos', pictures, seed)] as const;
  const isUnrelated = relations(lexicon.senses);
  const languages = lexicon.languages.map((lang): LanguageSet => {
    const entries = lexicon.forms(lang).filter(({ senses }) => senses.length > 1);
    const texts = textsOf(lang);
    const sensesOf = new Map(entries.map(({ form, senses }) => [form, new Set(senses.map(({ id }) => id))]));
    const sentences = texts.sentences.filter(({ form, sense }) => sensesOf.get(form)?.has(sense));
    const pairsOf = (pool: PicturePool) =>
      definePairs({ lang, entries, templates: texts.templates, pool, isUnrelated, seed });
    const lemmasOf = (sense: string) => lexicon.lemmasOf(lang, sense);
    const rankingsOf = (pool: PicturePool) =>
      defineRankings({ lang, entries, sentences, lemmasOf, pool, isUnrelated, seed });
    return {
      lang,
      pairs: { drawings: pairsOf(pools[0]), photos: pairsOf(pools[1]) },
      sentences: ordered(sentences, seed),
      rankings: { drawings: rankingsOf(pools[0]), photos: rankingsOf(pools[1]) },
    };
  });
  return { version, seed, languages, pictures: usedPictures(languages, pools) };
}

function ordered(sentences: readonly SentenceDefinition[], seed: number): SentenceDefinition[] {
  const picked = sentences.map(({ form, sense, sentence }) => ({ form, sense, sentence }));
  return inTurn(picked, ({ form, sense, sentence }) => ({
    group: form,
    name: [seed, form, sense, sentence].join('/'),
  }));
}

function usedPictures(
  languages: readonly LanguageSet[],
  pools: readonly PicturePool[],
): Map<string, PictureDefinition> {
  const used = new Set(languages.flatMap(picturesIn));
  const conceptsOf = (id: string): string => id.split('/')[1]!;
  const [drawings, photos] = pools as [PicturePool, PicturePool];
  const definitions = [...used].toSorted().map((id) => {
    const pool = id.startsWith('drawings/') ? drawings : photos;
    return pool.picturesOf(conceptsOf(id)).find((picture) => picture.id === id)!;
  });
  return new Map(definitions.map((picture) => [picture.id, picture]));
}

/** Ids of the pictures that the items of a language use. */
export function picturesIn({ pairs, rankings }: LanguageSet): string[] {
  const sides = [...pairs.drawings, ...pairs.photos].flatMap((pair) => pair.sides);
  const ranked = [...rankings.drawings, ...rankings.photos].flatMap(({ pictures }) => pictures);
  return [...sides.flatMap(({ picture, unrelated }) => [picture, unrelated]), ...ranked];
}
