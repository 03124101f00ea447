import { type Ranking, WordsightError } from 'wordsight';
import type { RankingDefinition } from '../set/item-definition.ts';
import type { Asking } from './asking.ts';
import type { RankingOutcome } from './outcomes.ts';

/** Lets a phrase order its pictures by the sense that its word has in it. */
export async function measureRanking(
  { wordsight, pictureOf }: Asking,
  lang: string,
  item: RankingDefinition,
): Promise<RankingOutcome> {
  const images = await Promise.all(item.pictures.map(pictureOf));
  let answer: Ranking;
  try {
    answer = await wordsight.rank({ text: item.phrase, lang, word: item.form, images });
  } catch (error) {
    if (WordsightError.isInstance(error) && error.code === 'WORD_NOT_AMBIGUOUS') return { item, place: undefined };
    throw error;
  }
  return { item, place: 1 + answer.ranking.findIndex(({ image }) => image === item.right) };
}
