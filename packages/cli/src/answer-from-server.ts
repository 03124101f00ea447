import { readFile } from 'node:fs/promises';
import { createClient } from '@wordsight/client';
import { WordsightError } from 'wordsight';
import type { Answer, Question } from './answered.ts';
import { strongestFrame } from './strongest-frame.ts';

/** Asks a running server and hands its answer to `use`. */
export async function answerFromServer(
  server: string,
  question: Question,
  use: (answer: Answer) => Promise<void>,
): Promise<void> {
  const baseUrl = checkedUrl(server);
  const client = createClient({ baseUrl });
  const { picture, ...rest } = question;
  const media = picture === undefined ? undefined : await bytesOf(picture);
  const explanation = await client.explain({ ...rest, ...(media && { media }) });
  await use({
    explanation,
    heatmap: (word) => client.heatmap(explanation.id, word, { frame: strongestFrame(explanation.words[word]!) }),
  });
}

function checkedUrl(server: string): string {
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href.replace(/\/$/, '');
  throw new WordsightError('FIELD_INVALID', {
    message: 'Expected --server to be an http or https address, received another text.',
    mend: 'Write it as npm start prints it, such as http://127.0.0.1:8080.',
  });
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new WordsightError('FILE_MISSING', {
      message: `Expected the path of a picture or clip, and that file cannot be read (${cause.code ?? 'unknown reason'}).`,
      mend: 'Check the path and that the file may be read.',
      cause,
    });
  });
}
