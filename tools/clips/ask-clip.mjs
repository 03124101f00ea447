// Asks a fresh Wordsight twice about one clip and sends its parent how long each answer took: `bench-clip.mjs` forks it.
import { readFile } from 'node:fs/promises';
import { createWordsight } from '../../packages/sdk/dist/index.js';

const [clip, picture] = process.argv.slice(2);
const wordsight = await createWordsight();

async function secondsOf(question) {
  const begun = performance.now();
  await wordsight.explain(question);
  return (performance.now() - begun) / 1000;
}

await secondsOf({ text: '空にくもがある', image: picture });
const video = new Uint8Array(await readFile(clip));
const firstSeconds = await secondsOf({ text: 'look at the kite up there', video });
const secondSeconds = await secondsOf({ text: 'there is a bat over the field', video });
process.send({ firstSeconds, secondSeconds });
await wordsight.close();
process.disconnect();
