import { writeFile } from 'node:fs/promises';
import { createWordsight, WordsightError } from 'wordsight';
import { explanationText } from './explanation-text.ts';
import { printLine } from './print-line.ts';

/** Options of `wordsight explain`. */
export interface ExplainOptions {
  readonly lang?: string;
  readonly gamma?: string;
  readonly json?: boolean;
  /** Path of the PNG to write. */
  readonly heatmap?: string;
  /** The word to draw; the first ambiguous one without it. */
  readonly word?: string;
}

/** Explains one caption with one picture and prints it; `-` as the picture asks the text alone. */
export async function explainCommand(picture: string, text: string, options: ExplainOptions): Promise<void> {
  const wordsight = await createWordsight({ processes: 1 });
  try {
    const image = picture === '-' ? undefined : picture;
    const explanation = await wordsight.explain({
      text,
      ...(image !== undefined && { image }),
      ...(options.lang !== undefined && { lang: options.lang }),
      ...(options.gamma !== undefined && { gamma: Number(options.gamma) }),
    });
    if (options.heatmap !== undefined) {
      const word = explanation.words.find(({ surface }) => options.word === undefined || surface === options.word);
      if (word === undefined || image === undefined) throw nothingToDraw(explanation.words.length, image !== undefined);
      await writeFile(options.heatmap, await wordsight.heatmap({ image, word }));
    }
    printLine(options.json === true ? JSON.stringify(explanation, plainArrays) : explanationText(explanation));
  } finally {
    await wordsight.close();
  }
}

/** Typed arrays as plain lists of numbers with four digits; more would only be noise. */
function plainArrays(_key: string, value: unknown): unknown {
  return value instanceof Float32Array ? Array.from(value, (number) => Number(number.toFixed(5))) : value;
}

function nothingToDraw(words: number, hasPicture: boolean): WordsightError {
  return new WordsightError('FIELD_INVALID', {
    message: hasPicture
      ? `Expected --word to be one of the ${words} ambiguous words of the text, received another.`
      : 'Expected a picture to draw a heat map over, received none.',
    mend: 'Give a picture, and spell the word as it stands in the text.',
  });
}
