import { createWordsight, isClip, WordsightError } from 'wordsight';
import type { Answer, Question } from './answered.ts';

/** Loads the model in this process, asks it, and hands the answer to `use` before the model is closed. */
export async function answerHere(question: Question, use: (answer: Answer) => Promise<void>): Promise<void> {
  const wordsight = await createWordsight({ processes: 1 });
  try {
    const { picture, ...rest } = question;
    const media = picture === undefined ? {} : (await isClip(picture)) ? { video: picture } : { image: picture };
    const explanation = await wordsight.explain({ ...rest, ...media });
    await use({
      explanation,
      async heatmap(word) {
        if (explanation.clip !== undefined) throw noHeatmapOfClips();
        return wordsight.heatmap({ image: picture!, word: explanation.words[word]! });
      },
    });
  } finally {
    await wordsight.close();
  }
}

function noHeatmapOfClips(): WordsightError {
  return new WordsightError('FIELD_INVALID', {
    message: 'Expected a picture to draw a heat map over, received a clip.',
    mend: 'Leave --heatmap out; --json has the weights of every frame.',
  });
}
