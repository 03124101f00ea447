import { hasSharedData, readHeldOutPictures, SHARED_DATA_ABSENT } from '@wordsight/benchmark';
import { createWordsight, type LexiconEntry, type Wordsight } from 'wordsight';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// One caption a language that says nothing about the sense; no training saw it.
const CAPTIONS: Record<string, (word: string) => string> = {
  en: (word) => `nobody noticed the ${word} at first`,
  hi: (word) => `इस चित्र के बीच में ${word} है`,
  ja: (word) => `真ん中に${word}が見えますか`,
};
const MOST_PAIRS = 200;

/**
 * What the shipped model must not fall below here, where drawings fill the whole picture on white. For photos this is
 * the goal. For drawings the goal is 92 % of pairs; how far the model is from it stands in its card.
 */
const FLOOR = { drawings: 0.75, photos: 0.8 };

describe.skipIf(!hasSharedData)(hasSharedData ? 'pictures no training saw' : SHARED_DATA_ABSENT, () => {
  let wordsight: Wordsight;
  beforeAll(async () => {
    wordsight = await createWordsight();
  });
  afterAll(() => wordsight.close());

  /** Share of pairs (same caption, two pictures of two senses) where both pictures give their own sense. */
  const pairedAccuracy = async (lang: string, pictureOf: (concept: string) => Buffer | undefined) => {
    const pairs = wordsight.lexicon.forms(lang).flatMap((entry) => firstPair(entry, pictureOf));
    const step = Math.max(1, Math.floor(pairs.length / MOST_PAIRS));
    const chosen = pairs.filter((_, index) => index % step === 0);
    let right = 0;
    for (const { form, sides } of chosen) {
      const text = CAPTIONS[lang]!(form);
      const tops = await Promise.all(
        sides.map(async ({ image }) => {
          const { words } = await wordsight.explain({ text, lang, image });
          return words.find(({ lemma }) => lemma === form)?.senses[0]?.id;
        }),
      );
      if (tops.every((top, side) => top === sides[side]!.sense)) right += 1;
    }
    return { share: right / chosen.length, pairs: chosen.length };
  };

  it.each(['en', 'hi', 'ja'])('settle words in a drawing style never trained on, in %s', async (lang) => {
    const { drawings } = readHeldOutPictures();
    const { share, pairs } = await pairedAccuracy(lang, (concept) => drawings.get(concept)?.bytes);
    expect(pairs).toBeGreaterThanOrEqual(30);
    expect(share).toBeGreaterThanOrEqual(FLOOR.drawings);
  });

  it.each(['en', 'hi', 'ja'])('settle words as photos, in %s', async (lang) => {
    const { photos } = readHeldOutPictures();
    const { share, pairs } = await pairedAccuracy(lang, (concept) => photos.get(concept)?.[0]?.bytes);
    expect(pairs).toBeGreaterThanOrEqual(10);
    expect(share).toBeGreaterThanOrEqual(FLOOR.photos);
  });
});

/** The two most expected senses of a form that both have a picture. */
function firstPair({ form, senses }: LexiconEntry, pictureOf: (concept: string) => Buffer | undefined) {
  const sides = senses.flatMap(({ id, concepts }) => {
    const image = concepts.map(pictureOf).find((bytes) => bytes !== undefined);
    return image === undefined ? [] : [{ sense: id, image }];
  });
  return sides.length < 2 ? [] : [{ form, sides: sides.slice(0, 2) }];
}
