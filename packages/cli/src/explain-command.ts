import { writeFile } from 'node:fs/promises';
import { WordsightError } from 'wordsight';
import { answerFromServer } from './answer-from-server.ts';
import { answerHere } from './answer-here.ts';
import type { Answer, Question } from './answered.ts';
import { explanationText } from './explanation-text.ts';
import { printLine } from './print-line.ts';

/** Options of `wordsight explain`. */
export interface ExplainOptions {
  readonly lang?: string;
  readonly gamma?: string;
  readonly faithfulness?: boolean;
  readonly json?: boolean;
  /** Path of the PNG to write. */
  readonly heatmap?: string;
  /** The word to draw; the first ambiguous one without it. */
  readonly word?: string;
  /** Address of a running server. */
  readonly server?: string;
}

/** Explains one caption with one picture and prints it; `-` as the picture asks the text alone. */
export async function explainCommand(picture: string, text: string, options: ExplainOptions): Promise<void> {
  const question: Question = {
    text,
    ...(picture !== '-' && { picture }),
    ...(options.lang !== undefined && { lang: options.lang }),
    ...(options.faithfulness === true && { faithfulness: true }),
    ...(options.gamma !== undefined && { gamma: Number(options.gamma) }),
  };
  const show = async ({ explanation, heatmap }: Answer): Promise<void> => {
    if (options.heatmap !== undefined) {
      const { words } = explanation;
      const word = words.findIndex(({ surface }) => options.word === undefined || surface === options.word);
      if (word < 0 || picture === '-') throw nothingToDraw(words.length, picture !== '-');
      await writeFile(options.heatmap, await heatmap(word));
    }
    printLine(options.json === true ? JSON.stringify(explanation, plainArrays) : explanationText(explanation));
  };
  if (options.server === undefined) await answerHere(question, show);
  else await answerFromServer(options.server, question, show);
}

/** Typed arrays as plain lists of numbers with five digits; more would only be noise. */
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
