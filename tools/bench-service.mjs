// Measures the service as a visitor meets it: a 12-megapixel picture, the same picture with another caption, eight
// visitors at once. Run it after a build: node tools/bench-service.mjs [ROUNDS]
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

const rounds = Number(process.argv[2] ?? 20);
const root = fileURLToPath(new URL('..', import.meta.url));
const sharp = createRequire(new URL('../packages/image-patches/package.json', import.meta.url))('sharp');
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const milliseconds = (value) => `${value.toFixed(0)} ms`;

const begunAt = performance.now();
const server = spawn(process.execPath, ['apps/api/dist/main.js'], {
  cwd: root,
  env: { ...process.env, PORT: '0', WORDSIGHT_LOG: 'silent', WORDSIGHT_WAITING: '64' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise((resolve) => {
  server.stdout.on('data', (text) => resolve(/http:\/\/[\d.]+:\d+/.exec(String(text))[0]));
});
const readyAfter = performance.now() - begunAt;
// The visitors must not take from the server what is measured.
setPriority(5);

/** A 4000 × 3000 JPEG of about 4 MB, each another one. */
async function photo(seed) {
  const noise = await sharp({
    create: {
      width: 1000,
      height: 750,
      channels: 3,
      noise: { type: 'gaussian', mean: 100 + seed, sigma: 40 },
      background: '#000',
    },
  })
    .png()
    .toBuffer();
  return sharp(noise).resize(4000, 3000).jpeg({ quality: 88 }).toBuffer();
}

async function ask(picture, text) {
  const body = new FormData();
  body.append('text', text);
  body.append('media', new Blob([picture]), 'photo.jpg');
  const at = performance.now();
  const response = await fetch(`${url}/v1/explanations`, { method: 'POST', body });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`refused with ${response.status}`);
  return performance.now() - at;
}

try {
  const pictures = [];
  for (let seed = 0; seed < rounds; seed += 1) pictures.push(await photo(seed));
  const first = await ask(pictures[0], 'a first bat');
  const [fresh, again] = [[], []];
  for (const [round, picture] of pictures.entries()) {
    if (round > 0) fresh.push(await ask(picture, 'a bat over the field'));
    again.push(await ask(picture, `there is a bat, number ${round}`));
  }
  console.log(`picture: 12 megapixels, ${(pictures[0].length / 1e6).toFixed(1)} MB JPEG; ${rounds} rounds`);
  console.log(`from start to ready ${milliseconds(readyAfter)}, first answer ${milliseconds(first)}`);
  console.log(
    `new picture p50 ${milliseconds(median(fresh))}, same picture with another caption p50 ${milliseconds(median(again))}`,
  );
  // Reading the counts begins the measurement of the event loop anew.
  await (await fetch(`${url}/metrics`)).text();
  const [at, each] = [performance.now(), []];
  await Promise.all(
    Array.from({ length: 8 }, async (_, client) => {
      for (let round = 0; round < rounds; round += 1) {
        each.push(await ask(pictures[(round + client) % rounds], `bat ${client} ${round}`));
      }
    }),
  );
  const seconds = (performance.now() - at) / 1000;
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const lag = Number(/^nodejs_eventloop_lag_p99_seconds ([\d.e-]+)/m.exec(metrics)[1]) * 1000;
  console.log(
    `8 visitors: ${(each.length / seconds).toFixed(1)} answers a second, p50 ${milliseconds(median(each))}, event-loop delay p99 ${milliseconds(lag)}`,
  );
} finally {
  server.kill();
}
