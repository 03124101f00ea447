// Renders the sample clips from drawings to samples/clips/NAME.mp4 and writes their list samples/clips.json.
// Needs ffmpeg with libx264 on PATH. With names it renders only those; the list is always written.
//   node tools/render-sample-clips.mjs [NAME …]
import { spawn } from 'node:child_process';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { composeFrame, SIZE } from './clips/compose-frame.mjs';
import { SAMPLE_CLIPS } from './clips/sample-clips.mjs';

const FRAMES_PER_SECOND = 15;
const MOST_BYTES = 150 * 1024;

// sharp belongs to the one package that decodes pictures; the root does not depend on it.
const sharp = createRequire(new URL('../packages/image-patches/package.json', import.meta.url))('sharp');
const samples = new URL('../samples/', import.meta.url);
const asked = process.argv.slice(2);
const problems = [
  ...asked
    .filter((name) => !SAMPLE_CLIPS.some((clip) => clip.name === name))
    .map((name) => `expected the name of a sample clip, received ${name}`),
  ...SAMPLE_CLIPS.flatMap(({ name, captions, scenes }) =>
    captions
      .filter(({ text, word, senses }) => !text.includes(word) || senses.length !== scenes.length)
      .map(({ text }) => `${name}: "${text}" lacks its word, or a sense or null for every scene`),
  ),
];

/** RGB frames of a clip, 3 bytes a pixel, one after the other. */
async function* framesOf({ scenes }) {
  for (const { seconds, layers } of scenes) {
    const count = Math.round(seconds * FRAMES_PER_SECOND);
    for (let frame = 0; frame < count; frame += 1) {
      const svg = composeFrame(layers(frame / count, frame / FRAMES_PER_SECOND));
      yield await sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).raw().toBuffer();
    }
  }
}

async function render(clip, file) {
  const input = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${SIZE.width}x${SIZE.height}`];
  const keyFrames = ['-g', FRAMES_PER_SECOND, '-keyint_min', FRAMES_PER_SECOND, '-sc_threshold', 0];
  const codec = ['-c:v', 'libx264', '-preset', 'veryslow', '-crf', 25, '-pix_fmt', 'yuv420p', ...keyFrames];
  // The same drawings give the same bytes: no version or time of encoding in the file.
  const steady = ['-threads', 1, '-fflags', '+bitexact', '-flags:v', '+bitexact', '-map_metadata', -1];
  const parameters = [
    ...input,
    '-r',
    FRAMES_PER_SECOND,
    '-i',
    'pipe:0',
    ...codec,
    ...steady,
    '-movflags',
    '+faststart',
  ];
  const ffmpeg = spawn('ffmpeg', ['-v', 'error', '-y', ...parameters.map(String), file], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = new Promise((resolve, reject) => ffmpeg.on('error', reject).on('close', resolve));
  await pipeline(Readable.from(framesOf(clip)), ffmpeg.stdin);
  const code = await ended;
  if (code !== 0) problems.push(`${clip.name}: ffmpeg ended with ${code}`);
}

/** What each part of the clip shows of the word; neighbours that show the same are one part. */
function timelineOf(scenes, senses) {
  const parts = [];
  let at = 0;
  for (const [index, { seconds }] of scenes.entries()) {
    const last = parts.at(-1);
    if (last?.sense === senses[index]) last.toSeconds += seconds;
    else parts.push({ fromSeconds: at, toSeconds: at + seconds, sense: senses[index] });
    at += seconds;
  }
  return parts;
}

await mkdir(new URL('clips/', samples), { recursive: true });
for (const clip of SAMPLE_CLIPS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const file = fileURLToPath(new URL(`clips/${clip.name}.mp4`, samples));
  await render(clip, file);
  const { size } = await stat(file);
  console.log(`samples/clips/${clip.name}.mp4: ${Math.ceil(size / 1024)} KiB`);
  if (size > MOST_BYTES) problems.push(`${clip.name}: expected at most ${MOST_BYTES} bytes, received ${size}`);
}

const list = SAMPLE_CLIPS.map(({ name, title, scenes, captions }) => ({
  file: `${name}.mp4`,
  title,
  seconds: scenes.reduce((sum, { seconds }) => sum + seconds, 0),
  captions: captions.map(({ lang, text, word, senses }) => ({
    lang,
    text,
    word,
    timeline: timelineOf(scenes, senses),
  })),
}));
await writeFile(new URL('clips.json', samples), `${JSON.stringify(list, undefined, 2)}\n`);

for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
