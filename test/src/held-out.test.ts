import { createHash } from 'node:crypto';
import { createWordsight, type LexiconEntry, type Wordsight } from 'wordsight';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasSharedData, SHARED_DATA_ABSENT, sharedFile } from './shared-data.ts';
import { readStoredZip } from './stored-zip.ts';

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
    const icons = readStoredZip(sharedFile('icons/icons.zip'));
    const { share, pairs } = await pairedAccuracy(lang, (concept) => icons.get(`${concept}/noto.webp`));
    expect(pairs).toBeGreaterThanOrEqual(30);
    expect(share).toBeGreaterThanOrEqual(FLOOR.drawings);
  });

  it.each(['en', 'hi', 'ja'])('settle words as photos, in %s', async (lang) => {
    const photos = heldOutPhotos();
    const { share, pairs } = await pairedAccuracy(lang, (concept) => photos.get(concept));
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

/** One test photo a concept: the first whose content hash falls into the test split. */
function heldOutPhotos(): Map<string, Buffer> {
  const archives = [0, 1, 2, 3].map((index) => readStoredZip(sharedFile(`photos/photos-${index}.zip`)));
  const found = new Map<string, Buffer>();
  for (const archive of archives) {
    for (const [name, bytes] of archive) {
      const concept = name.slice(0, name.lastIndexOf('/'));
      if (found.has(concept)) continue;
      const digit = Number.parseInt(createHash('sha256').update(bytes).digest('hex').slice(0, 2), 16);
      if (digit < 0x1a) found.set(concept, bytes);
    }
  }
  return found;
}
