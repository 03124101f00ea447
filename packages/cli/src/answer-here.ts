import { attentionOf, createWordsight, type Inspection, isClip, type PictureInput } from 'wordsight';
import type { Answer, Question } from './answered.ts';
import { strongestFrame } from './strongest-frame.ts';

/** Loads the model in this process, asks it, and hands the answer to `use` before the model is closed. */
export async function answerHere(question: Question, use: (answer: Answer) => Promise<void>): Promise<void> {
  const wordsight = await createWordsight({ processes: 1 });
  try {
    const { picture, ...rest } = question;
    const media = picture === undefined ? {} : (await isClip(picture)) ? { video: picture } : { image: picture };
    const inspection = await wordsight.inspect({ ...rest, ...media });
    await use({
      explanation: inspection.explanation,
      heatmap: (word) => wordsight.heatmap(mapOf(inspection, word, picture!)),
    });
  } finally {
    await wordsight.close();
  }
}

/** The picture with the word's map; of a clip, the frame that spoke to the word the most. */
function mapOf({ explanation, attention, stills }: Inspection, word: number, picture: PictureInput) {
  const frame = strongestFrame(explanation.words[word]!);
  return { image: stills?.[frame] ?? picture, word: { attention: attentionOf(attention!, word, { frame }) } };
}
