import type { Ranking, SenseScore, Wordsight } from 'wordsight';
import type { HashedPicture } from 'wordsight';
import { type WordAttention, WordsightError } from '@wordsight/contracts';
import { PICTURE_SIDE, type PictureDefinition } from '../set/picture-definition.ts';
import type { Asking } from '../measure/asking.ts';
import type { SetSources } from '../set/define-set.ts';
import type { BenchmarkSet } from '../set/define-set.ts';

/** Cells of its maps along a side: fine enough that one lies beside any drawing. */
const CELLS = 128;

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
  const idOf = (image: unknown): string =>
    image === undefined ? '' : new TextDecoder().decode((image as HashedPicture).bytes);
  const conceptOf = (image: unknown): string => set.pictures.get(idOf(image))!.concept;
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
    const saw = looks && shown >= 0;
    const faithfulness = saw
      ? { deletionAuc: 0.3, randomAuc: 0.5, insertionAuc: 0.8 }
      : { deletionAuc: 0.5, randomAuc: 0.5, insertionAuc: 0.5 };
    const attention = mapOf(set.pictures.get(idOf(image)), saw);
    const word = { surface: form, lemma: form, senses: scores, lookedAt: saw ? 0.8 : 0.2, faithfulness, attention };
    return { words: [word] };
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
    pictures: set.pictures,
    pictureOf: async (id) => ({ bytes: new TextEncoder().encode(id), sha256: id }),
  };
}

/** A map with all its weight in the middle of the drawing, or in a corner of the picture beside it. */
function mapOf(picture: PictureDefinition | undefined, onDrawing: boolean): WordAttention {
  const weights = new Float32Array(CELLS * CELLS);
  if (picture?.kind === 'drawings') {
    const { left, top, width, height } = picture.box;
    const beside = (start: number, size: number) => (start + size < PICTURE_SIDE ? PICTURE_SIDE - 1 : 0);
    const [x, y] = onDrawing ? [left + width / 2, top + height / 2] : [beside(left, width), beside(top, height)];
    const [row, column] = [y, x].map((at) => Math.floor((at * CELLS) / PICTURE_SIDE)) as [number, number];
    weights[row * CELLS + column] = 1;
  }
  return { frames: 1, rows: CELLS, columns: CELLS, weights };
}
