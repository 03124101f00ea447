import { type ExplainRequest, type Explanation, type Wordsight, WordsightError, type WordExplanation } from 'wordsight';
import { sameForm } from './same-form.ts';

/** What the product says of one word of a question. */
export interface AskedWord {
  readonly word: WordExplanation;
  readonly explanation: Explanation;
}

/**
 * Asks about one word of a text, as it stands there or as the lexicon has it.
 *
 * @returns undefined when the product finds no such ambiguous word in the text.
 */
export async function askWord(
  wordsight: Pick<Wordsight, 'explain'>,
  request: ExplainRequest,
  asked: string,
): Promise<AskedWord | undefined> {
  let explanation: Explanation;
  try {
    explanation = await wordsight.explain(request);
  } catch (error) {
    if (WordsightError.isInstance(error) && error.code === 'WORD_NOT_AMBIGUOUS') return undefined;
    throw error;
  }
  const word = explanation.words.find(({ surface, lemma }) => sameForm(surface, asked) || sameForm(lemma, asked));
  return word && { word, explanation };
}
