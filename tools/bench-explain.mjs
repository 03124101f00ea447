// How long one picture with one caption takes after warm-up, by stage: median and 95th percentile in milliseconds.
//   node tools/bench-explain.mjs [PICTURE] [TEXT] [ROUNDS]
// Pictures are not kept between rounds, so each round decodes and encodes its picture anew.
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createWordsight } from '../packages/sdk/dist/index.js';

const [
  picture = fileURLToPath(new URL('../samples/spider.png', import.meta.url)),
  text = 'くもが見える',
  rounds = '60',
] = process.argv.slice(2);

const image = await readFile(picture);
const begun = performance.now();
const wordsight = await createWordsight({ cachedPictures: 0 });
const loaded = performance.now() - begun;
const stages = { text: [], picture: [], core: [], total: [] };
try {
  for (let round = -10; round < Number(rounds); round += 1) {
    const { milliseconds } = await wordsight.explain({ text, image });
    if (round >= 0) for (const [stage, times] of Object.entries(stages)) times.push(milliseconds[stage]);
  }
} finally {
  await wordsight.close();
}

const at = (times, share) =>
  [...times].sort((left, right) => left - right)[Math.floor(times.length * share)].toFixed(1);
console.log(`loaded in ${loaded.toFixed(0)} ms; ${rounds} rounds on ${availableParallelism()} cores`);
for (const [stage, times] of Object.entries(stages))
  console.log(`${stage.padEnd(8)} p50 ${at(times, 0.5).padStart(6)} ms   p95 ${at(times, 0.95).padStart(6)} ms`);
