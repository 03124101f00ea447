import { fileURLToPath } from 'node:url';
import { createWordsight, type Faithfulness, type Wordsight } from 'wordsight';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const sample = (name: string): string => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));

describe('faithfulness', () => {
  let wordsight: Wordsight;
  beforeAll(async () => {
    wordsight = await createWordsight();
  });
  afterAll(() => wordsight.close());

  const measure = async (text: string, picture: string): Promise<Faithfulness> => {
    const { words } = await wordsight.explain({ text, image: sample(picture), faithfulness: true });
    return words[0]!.faithfulness!;
  };

  it('shows that answers hang on where the words looked: four of five clear pictures or more', async () => {
    const asked = [
      ['くもがいる', 'spider.png'],
      ['a mouse on the table', 'mouse-computer.png'],
      ['a mouse on the table', 'mouse-animal.png'],
      ['यह ताज का चित्र है', 'crown.png'],
      ['たこが見える', 'octopus.png'],
    ] as const;
    const found = [];
    for (const [text, picture] of asked) found.push(await measure(text, picture));
    for (const { deletionAuc, insertionAuc, randomAuc, polarity } of found) {
      for (const area of [deletionAuc, insertionAuc, randomAuc]) {
        expect(area).toBeGreaterThanOrEqual(0);
        expect(area).toBeLessThanOrEqual(1);
      }
      expect(Math.abs(polarity)).toBeLessThanOrEqual(1);
    }
    const hang = found.filter((one) => one.deletionAuc < one.randomAuc && one.randomAuc < one.insertionAuc);
    expect(hang.length).toBeGreaterThanOrEqual(4);
  });

  it('is measured the same way every time', async () => {
    const [first, second] = [await measure('くもがいる', 'spider.png'), await measure('くもがいる', 'spider.png')];
    for (const key of ['deletionAuc', 'insertionAuc', 'randomAuc', 'polarity'] as const) {
      expect(second[key]).toBeCloseTo(first[key], 5);
    }
  });

  it('is left out when nobody asks', async () => {
    const { words } = await wordsight.explain({ text: 'くもがいる', image: sample('spider.png') });
    expect(words[0]).not.toHaveProperty('faithfulness');
  });

  it.each([
    ['without a picture', {}],
    ['with a clip', { video: sample('clips/bat-flies-bat-hits.mp4') }],
  ])('is refused %s', async (_, media) => {
    const asked = wordsight.explain({ text: 'there is a bat', ...media, faithfulness: true });
    await expect(asked).rejects.toMatchObject({ code: 'FIELD_INVALID', mend: expect.stringContaining('picture') });
  });
});
