// How much faster sampling is than decoding everything: `node bench/sample-clip.mjs [CLIP]`, after a build.
// Without a clip it makes two of 60 seconds in 1080p with H.264: one with a key frame every two seconds, as cameras and
// streaming services do, and one with x264's default of one in 250 frames. Everything is measured in one run with the
// same FFmpeg: sampling includes reading and checking the clip and starts with its bytes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFfmpeg, readVideo, sampleFrames } from '../dist/index.js';

const [FRAMES, SIDE, ROUNDS] = [16, 256, 3];
const CLIPS = { 'key frame every 2 s': ['-g', '60'], 'key frame every 250 frames': [] };

const folder = mkdtempSync(join(tmpdir(), 'wordsight-bench-'));
const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg';
const decoder = await findFfmpeg();
say(`FFmpeg ${decoder.version} (${decoder.kind}), ${FRAMES} frames of ${SIDE} × ${SIDE} px, median of ${ROUNDS}`);
try {
  const given = process.argv[2];
  if (given !== undefined) await measure('given clip', given);
  else for (const [name, options] of Object.entries(CLIPS)) await measure(name, makeClip(options));
} finally {
  rmSync(folder, { recursive: true });
}

function makeClip(options) {
  const path = join(folder, 'clip.mp4');
  const source = 'testsrc2=s=1920x1080:r=30:d=60';
  run(['-f', 'lavfi', '-i', source, '-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', ...options, path]);
  return path;
}

async function measure(name, path) {
  const bytes = readFileSync(path);
  const rows = { exact: [], leeway: [], decode: [], frames: [] };
  for (let round = 0; round < ROUNDS; round++) {
    rows.exact.push(await seconds(() => sample(bytes, { kind: 'uniform', frames: FRAMES })));
    rows.leeway.push(await seconds(() => sample(bytes, { kind: 'uniform', frames: FRAMES, leeway: 0.45 })));
    rows.decode.push(await seconds(() => run(['-threads', '1', '-i', path, '-f', 'null', '-'])));
    const toFrames = ['-vf', `scale=${SIDE}:${SIDE},format=rgb24`, '-f', 'rawvideo'];
    rows.frames.push(await seconds(() => run(['-threads', '1', '-i', path, ...toFrames, join(folder, 'all.rgb')])));
  }
  const { exact, leeway, decode, frames } = Object.fromEntries(
    Object.entries(rows).map(([key, times]) => [key, times.sort((one, other) => one - other)[ROUNDS >> 1]]),
  );
  const line = (what, time) =>
    `  ${what}: ${time.toFixed(2)} s, ${(decode / time).toFixed(1)}× faster than decoding every frame, ` +
    `${(frames / time).toFixed(1)}× than turning every frame into RGB`;
  say(`${name}: decoding every frame ${decode.toFixed(2)} s, into RGB ${frames.toFixed(2)} s`);
  say(line('uniform', exact));
  say(line('uniform, leeway 0.45', leeway));
}

async function sample(bytes, strategy) {
  const source = await readVideo(bytes, { decoder });
  let count = 0;
  for await (const frame of sampleFrames(source, strategy, { side: SIDE })) count += frame.pixels.length > 0 ? 1 : 0;
  await source.close();
  if (count !== FRAMES) throw new Error(`expected ${FRAMES} frames, received ${count}`);
}

async function seconds(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function run(parameters) {
  const { status } = spawnSync(ffmpeg, ['-nostdin', '-v', 'error', '-y', ...parameters], { stdio: 'inherit' });
  if (status !== 0) throw new Error('ffmpeg failed');
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
