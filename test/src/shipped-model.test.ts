import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createWordsight, type Wordsight } from 'wordsight';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const sample = (name: string): string => fileURLToPath(new URL(`../../samples/${name}.png`, import.meta.url));

describe('the shipped model', () => {
  let wordsight: Wordsight;
  beforeAll(async () => {
    wordsight = await createWordsight();
  });
  afterAll(() => wordsight.close());

  const topOf = async (text: string, picture?: string, lang?: string) => {
    const image = picture === undefined ? undefined : sample(picture);
    const { words } = await wordsight.explain({ text, ...(image && { image }), ...(lang && { lang }) });
    return words[0]!.senses[0]!.id;
  };

  it.each([
    ['a mouse on the table', ['mouse-animal', 'mouse.animal'], ['mouse-computer', 'mouse.computer']],
    ['くもが見える', ['cloud', 'cloud.sky'], ['spider', 'spider.animal']],
    ['たこが見える', ['octopus', 'octopus.animal'], ['kite', 'kite.toy']],
    ['यह ताज का चित्र है', ['crown', 'crown.royal'], ['taj-mahal', 'taj-mahal.building']],
  ])('flips a word of "%s" with the picture', async (text, ...sides) => {
    for (const [picture, sense] of sides) expect(await topOf(text, picture)).toBe(sense);
  });

  it.each(['a bat', 'a crane', 'a seal', 'a kite'])('reads "%s" as English', async (text) => {
    expect((await wordsight.explain({ text })).lang).toBe('en');
  });

  it('looks at nothing without a picture and then answers exactly as the text does', async () => {
    const { words, picture } = await wordsight.explain({ text: '空にくもがある' });
    expect(picture).toBeUndefined();
    for (const { lookedAt, attention, senses } of words) {
      expect(lookedAt).toBe(0);
      expect(attention).toBeUndefined();
      for (const { posterior, textual } of senses) expect(posterior).toBe(textual);
    }
  });

  it('leaves the text’s answer alone at gamma 0', async () => {
    const { words } = await wordsight.explain({
      text: 'a mouse on the table',
      image: sample('mouse-computer'),
      gamma: 0,
    });
    for (const { posterior, textual } of words[0]!.senses) expect(posterior).toBeCloseTo(textual, 6);
  });

  it('reads the glosses of the caller’s own senses, also under ids that the model knows', async () => {
    const ask = async (...glosses: string[]) => {
      const ids = ['mouse.animal', 'mouse.computer'];
      const senses = ids.map((id, index) => ({ id, word: 'mouse', gloss: glosses[index]! }));
      const { words } = await wordsight.explain({ text: 'a mouse', senses });
      return words[0]!.senses.map(({ prior }) => prior).toSorted();
    };
    const [near, far] = [await ask('a small animal', 'a computer device'), await ask('a bowl of soup', 'a violin')];
    expect(near).not.toEqual(far);
  });

  it('hands out vectors that callers may change without changing what is kept', async () => {
    const images = [new Uint8Array(readFileSync(sample('octopus')))];
    const first = await wordsight.embed({ images });
    const kept = Float32Array.from(first.images[0]!);
    first.images[0]!.fill(0);
    expect((await wordsight.embed({ images })).images[0]).toEqual(kept);
  });

  it('gives probabilities that sum to 1 and a map that sums to what was looked at', async () => {
    const { words } = await wordsight.explain({ text: 'a mouse on the table', image: sample('mouse-animal') });
    const { senses, attention, lookedAt } = words[0]!;
    for (const stage of ['prior', 'textual', 'posterior'] as const) {
      expect(senses.reduce((sum, sense) => sum + sense[stage], 0)).toBeCloseTo(1, 5);
    }
    expect(attention).toMatchObject({ frames: 1, rows: 8, columns: 8 });
    expect(attention!.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(lookedAt, 4);
  });

  it.each(['यह ताज का चित्र है', 'くもがある', 'ein altes Schloß am Fluss'])(
    'answers the NFC and NFD spelling of "%s" alike',
    async (text) => {
      const [composed, decomposed] = await Promise.all(
        (['NFC', 'NFD'] as const).map((form) =>
          wordsight.explain({ text: text.normalize(form), image: sample('castle') }).catch((error: unknown) => error),
        ),
      );
      const numbers = (result: unknown) =>
        (result as { words?: { senses: unknown; lookedAt: number }[] }).words?.map(({ senses, lookedAt }) => ({
          senses,
          lookedAt,
        }));
      expect(numbers(decomposed)).toEqual(numbers(composed));
    },
  );

  it('keeps spans that slice back to the surface in the caller’s own string', async () => {
    const text = '👩‍👩‍👧 空に くも がある';
    const { words } = await wordsight.explain({ text });
    for (const { start, end, surface } of words) expect(text.slice(start, end)).toBe(surface);
  });

  it('takes senses of the caller’s own', async () => {
    const senses = [
      { id: 'my.heron', word: 'crane', gloss: 'a tall wading bird' },
      { id: 'my.lift', word: 'crane', gloss: 'a machine that lifts heavy loads' },
    ];
    const { words } = await wordsight.explain({ text: 'look at that crane', senses });
    expect(words[0]!.senses.map(({ id }) => id).sort()).toEqual(['my.heron', 'my.lift']);
  });

  it('answers many questions at once without mixing them up', async () => {
    const questions = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? 'mouse-animal' : 'mouse-computer'));
    const tops = await Promise.all(questions.map((picture) => topOf('a mouse on the table', picture)));
    expect(tops).toEqual(questions.map((picture) => picture.replace('-', '.')));
  });

  it('draws where a word looked as a PNG', async () => {
    const image = sample('spider');
    const { words } = await wordsight.explain({ text: '空にくもがある', image });
    const png = await wordsight.heatmap({ image, word: words[0]! });
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
  });

  it.each([
    ['TEXT_EMPTY', { text: '  \u200b ' }],
    ['TEXT_TOO_LONG', { text: 'a'.repeat(20_000) }],
    ['TEXT_ILL_FORMED', { text: 'a \ud800 mouse' }],
    ['WORD_NOT_AMBIGUOUS', { text: 'hello there' }],
    ['LANGUAGE_UNKNOWN', { text: 'a mouse', lang: 'tlh' }],
    ['FIELD_INVALID', { text: 'a mouse', lang: '../x' }],
    ['FIELD_INVALID', { text: 'a mouse', gamma: Number.NaN }],
    ['FILE_MISSING', { text: 'a mouse', image: 'no/such/picture.png' }],
    ['FILE_EMPTY', { text: 'a mouse', image: new Uint8Array(0) }],
    ['UNSUPPORTED_MEDIA', { text: 'a mouse', image: new TextEncoder().encode('hello, not a picture') }],
    ['IMAGE_UNREADABLE', { text: 'a mouse', image: readFileSync(sample('spider')).subarray(0, 4_000) }],
  ])('refuses with %s, a message and a mend', async (code, request) => {
    await expect(wordsight.explain(request)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/\w/),
      mend: expect.stringMatching(/\w/),
    });
  });

  it('says CLOSED after close, and closes twice in peace', async () => {
    const other = await createWordsight({ processes: 1 });
    await other.close();
    await other.close();
    await expect(other.explain({ text: 'a mouse' })).rejects.toMatchObject({ code: 'CLOSED' });
  });
});
