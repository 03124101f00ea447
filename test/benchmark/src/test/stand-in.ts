import type { Ranking, SenseScore, Wordsight } from 'wordsight';
import type { HashedPicture } from 'wordsight';
import { WordsightError } from '@wordsight/contracts';
import type { Asking } from '../measure/asking.ts';
import type { SetSources } from '../set/define-set.ts';
import type { BenchmarkSet } from '../set/define-set.ts';

/** What a stand-in for the model does with a picture. */
export interface Behaviour {
  /** Goes by the picture; else by the most expected sense whatever it shows. */
  readonly looks: boolean;
  /** Finds the word in its caption. */
  readonly finds?: boolean;
}

/** Answers from the definitions themselves: pictures are their ids. */
export function standIn({ lexicon }: SetSources, set: BenchmarkSet, { looks, finds = true }: Behaviour): Asking {
  const entries = lexicon.forms('en');
  const conceptOf = (image: unknown): string =>
    set.pictures.get(new TextDecoder().decode((image as HashedPicture).bytes))!.concept;
  const entryIn = (text: string) => {
    const entry = entries.find(({ form }) => text.includes(form));
    if (entry !== undefined && finds) return entry;
    throw new WordsightError('WORD_NOT_AMBIGUOUS', { message: 'Expected a word, received none.', mend: 'Write one.' });
  };
  const explain = async ({ text, image }: { text: string; image?: unknown }) => {
    const { form, senses } = entryIn(text);
    const shown = image === undefined ? -1 : senses.findIndex(({ concepts }) => concepts.includes(conceptOf(image)));
    const top = looks && shown >= 0 ? shown : 0;
    const scores = senses.map((sense, index): Partial<SenseScore> => {
      return { id: sense.id, textual: index === 0 ? 0.7 : 0.1, posterior: index === top ? 0.9 : 0.1 };
    });
    scores.sort((left, right) => right.posterior! - left.posterior!);
    return { words: [{ surface: form, lemma: form, senses: scores, lookedAt: looks && shown >= 0 ? 0.8 : 0.2 }] };
  };
  const rank = async ({ text, images }: { text: string; images: readonly unknown[] }): Promise<Ranking> => {
    const { senses } = entryIn(text);
    const concepts = senses.find(({ id }) => text.includes(id))?.concepts ?? [];
    const ranking = images.map((image, index) => ({
      image: index,
      probability: 0,
      score: Number(concepts.includes(conceptOf(image))),
    }));
    return { lang: 'en', ranking: looks ? ranking.toSorted((left, right) => right.score - left.score) : ranking };
  };
  return {
    wordsight: { explain, rank } as unknown as Wordsight,
    pictureOf: async (id) => ({ bytes: new TextEncoder().encode(id), sha256: id }),
  };
}
