import { readFile } from 'node:fs/promises';
import type { Wordsight } from 'wordsight';

const EXAMPLE = { text: 'くもが見える', picture: 'spider.png' } as const;

/** Asks one question and tells the answer in three lines; nothing where the sample pictures are not installed. */
export async function firstExample(wordsight: Wordsight): Promise<string> {
  const file = new URL(`../../../samples/${EXAMPLE.picture}`, import.meta.url);
  const image = await readFile(file).catch(() => undefined);
  // Language data is loaded on first use; the first visitor should not wait for it.
  await wordsight.embed({ texts: ['a first sentence'] });
  if (image === undefined) return '';
  const { words } = await wordsight.explain({ text: EXAMPLE.text, image });
  const lines = words[0]!.senses.map(
    ({ glossLocal, gloss, textual, posterior }) =>
      `    ${percent(textual)} by the text, ${percent(posterior)} with the picture: ${glossLocal} (${gloss})`,
  );
  return `  A first example: 「${EXAMPLE.text}」 with samples/${EXAMPLE.picture}\n${lines.join('\n')}\n\n`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`.padStart(5);
}
