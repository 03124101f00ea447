// How a long clip is answered: a 60-second 1080p clip is made once in a temporary folder, then sampled, decoded whole and
// asked about, everything in one run with the same ffmpeg. Run it after a build: node tools/bench-clip.mjs [ROUNDS]
// The clip: the sample pictures, six seconds each, seen through a window that moves over them, with sensor noise that
// no two frames share; x264 -preset veryfast -b:v 8M -maxrate 12M -bufsize 16M -g 60, 30 frames a second, yuv420p: as much
// data as a camera writes, with a key frame every 2 s.
import { fork, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFfmpeg, readVideo, sampleFrames } from '../packages/video-frames/dist/index.js';
import { residentBytes } from './clips/resident-bytes.mjs';

const [SECONDS, EACH, FRAMES, SIDE] = [60, 6, 16, 256];
const POLL_MS = 50;
const TARGETS = { ratio: 4, answerSeconds: 4, memoryMegabytes: 600 };
const PICTURES = 'bat-animal bridge castle chopsticks crown kite lotus-flower octopus rooster taj-mahal'.split(' ');

const rounds = Number(process.argv[2] ?? 3);
const sample = (name) => fileURLToPath(new URL(`../samples/${name}.png`, import.meta.url));
const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg';
const folder = mkdtempSync(join(tmpdir(), 'wordsight-bench-'));
const median = (values) => values.toSorted((one, other) => one - other)[values.length >> 1];

function run(parameters) {
  const { status } = spawnSync(ffmpeg, ['-nostdin', '-v', 'error', '-y', ...parameters], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`ffmpeg ended with ${status}`);
}

function makeClip(path) {
  const inputs = PICTURES.flatMap((name) => ['-loop', '1', '-framerate', '30', '-t', String(EACH), '-i', sample(name)]);
  const window = `scale=2400:2400,crop=1920:1080:480*t/${EACH}:1320*t/${EACH},setsar=1`;
  const scenes = PICTURES.map((_, index) => `[${index}]${window}[s${index}];`).join('');
  const joined = `${PICTURES.map((_, index) => `[s${index}]`).join('')}concat=n=${PICTURES.length}:v=1`;
  const rate = ['-b:v', '8M', '-maxrate', '12M', '-bufsize', '16M', '-g', '60'];
  const codec = ['-c:v', 'libx264', '-preset', 'veryfast', ...rate, '-pix_fmt', 'yuv420p'];
  run([...inputs, '-filter_complex', `${scenes}${joined},noise=alls=8:allf=t`, ...codec, path]);
}

async function seconds(work) {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

async function sampleClip(bytes, decoder) {
  const source = await readVideo(bytes, { decoder });
  let count = 0;
  const strategy = { kind: 'uniform', frames: FRAMES, leeway: 0.25 };
  for await (const frame of sampleFrames(source, strategy, { side: SIDE })) count += frame.pixels.length > 0 ? 1 : 0;
  await source.close();
  if (count !== FRAMES) throw new Error(`expected ${FRAMES} frames, received ${count}`);
}

/** Asks in a process of its own, whose memory and that of all its children is watched from here. */
async function askWatched(path) {
  const child = fork(fileURLToPath(new URL('clips/ask-clip.mjs', import.meta.url)), [path, sample('spider')]);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentBytes(child.pid));
  }, POLL_MS);
  try {
    const times = await new Promise((resolve, reject) => {
      child.on('message', resolve).on('error', reject);
      child.on('exit', (code) => reject(new Error(`the asking process ended with ${code}`)));
    });
    return { ...times, memoryMegabytes: peak / 1e6 };
  } finally {
    clearInterval(watch);
  }
}

try {
  const decoder = await findFfmpeg();
  const path = join(folder, 'clip.mp4');
  const making = await seconds(() => makeClip(path));
  const bytes = readFileSync(path);
  console.log(
    `${SECONDS} s of 1080p at 30 frames a second, ${(bytes.length / 1e6).toFixed(1)} MB, made in ${making.toFixed(0)} s; ` +
      `FFmpeg ${decoder.version} (${decoder.kind}), ${availableParallelism()} cores, median of ${rounds}`,
  );
  const [sampling, decoding, answers] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    sampling.push(await seconds(() => sampleClip(bytes, decoder)));
    // One thread, as the sampling has.
    decoding.push(await seconds(() => run(['-threads', '1', '-i', path, '-f', 'null', '-'])));
    answers.push(await askWatched(path));
  }
  const ratio = median(decoding) / median(sampling);
  const first = median(answers.map(({ firstSeconds }) => firstSeconds));
  const memory = Math.max(...answers.map(({ memoryMegabytes }) => memoryMegabytes));
  const rows = [
    [`sampling ${FRAMES} frames`, `${median(sampling).toFixed(2)} s`, ''],
    ['decoding every frame', `${median(decoding).toFixed(2)} s`, ''],
    ['sampling is faster by', `${ratio.toFixed(1)} ×`, `≥ ${TARGETS.ratio} ×`, ratio >= TARGETS.ratio],
    ['first answer', `${first.toFixed(2)} s`, `≤ ${TARGETS.answerSeconds} s`, first <= TARGETS.answerSeconds],
    ['second query', `${(median(answers.map(({ secondSeconds }) => secondSeconds)) * 1000).toFixed(0)} ms`, ''],
    ['peak memory', `${memory.toFixed(0)} MB`, `≤ ${TARGETS.memoryMegabytes} MB`, memory <= TARGETS.memoryMegabytes],
  ];
  for (const [what, value, target, met] of rows) {
    const verdict = target === '' ? '' : `${target.padStart(10)}  ${met ? 'met' : 'missed'}`;
    console.log(`${what.padEnd(22)} ${value.padStart(9)} ${verdict}`.trimEnd());
  }
  console.log(
    'Memory is the sum over the asking process, its engines and FFmpeg; pages they share count more than once.',
  );
} finally {
  rmSync(folder, { recursive: true });
}
