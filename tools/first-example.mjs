// What `npm start` shows: three captions in three languages, each with a picture that settles a word.
import { fileURLToPath } from 'node:url';
import { createWordsight } from '../packages/sdk/dist/index.js';

const EXAMPLES = [
  { text: 'a mouse on the table', picture: 'mouse-computer.png' },
  { text: 'たこが見える', picture: 'kite.png' },
  { text: 'यह ताज का चित्र है', picture: 'taj-mahal.png' },
];

const percent = (share) => `${Math.round(share * 100)} %`.padStart(5);

const wordsight = await createWordsight({ processes: 1 });
try {
  for (const { text, picture } of EXAMPLES) {
    const image = fileURLToPath(new URL(`../samples/${picture}`, import.meta.url));
    const { words, lang } = await wordsight.explain({ text, image });
    console.log(`\n"${text}" (${lang}) + samples/${picture}`);
    for (const { surface, senses, lookedAt } of words) {
      console.log(`  ${surface}: the picture spoke to it ${percent(lookedAt).trim()}`);
      for (const { id, glossLocal, textual, posterior } of senses.slice(0, 3)) {
        console.log(`    ${percent(textual)} by text → ${percent(posterior)} with the picture   ${id}: ${glossLocal}`);
      }
    }
  }
} finally {
  await wordsight.close();
}
console.log(`
Your own picture and words:
  npm run --silent wordsight -- explain PICTURE "TEXT" --heatmap where.png
  npm run --silent wordsight -- explain samples/octopus.png "たこが見える"
`);
