import { createWordsight } from 'wordsight';
import type { Answer, Question } from './answered.ts';

/** Loads the model in this process, asks it, and hands the answer to `use` before the model is closed. */
export async function answerHere(question: Question, use: (answer: Answer) => Promise<void>): Promise<void> {
  const wordsight = await createWordsight({ processes: 1 });
  try {
    const { picture, ...rest } = question;
    const explanation = await wordsight.explain({ ...rest, ...(picture !== undefined && { image: picture }) });
    await use({
      explanation,
      heatmap: (word) => wordsight.heatmap({ image: picture!, word: explanation.words[word]! }),
    });
  } finally {
    await wordsight.close();
  }
}
