// Renders samples/NAME.svg to samples/NAME.png (512 × 512, full colour) and checks the list in samples.json.
// With names it renders only those; the list is always checked.
import { readdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const SIDE = 512;
const MOST_BYTES = 120 * 1024;

// sharp belongs to the one package that decodes pictures; the root does not depend on it.
const sharp = createRequire(new URL('../packages/image-patches/package.json', import.meta.url))('sharp');
const folder = new URL('../samples/', import.meta.url);

const drawn = (await readdir(folder))
  .filter((name) => name.endsWith('.svg'))
  .map((name) => name.slice(0, -'.svg'.length));
const listed = JSON.parse(await readFile(new URL('samples.json', folder), 'utf8'));
const asked = process.argv.slice(2);

const problems = [
  ...asked
    .filter((name) => !drawn.includes(name))
    .map((name) => `expected the name of a drawing in samples/, received ${name}`),
  ...drawn
    .filter((name) => !listed.some(({ svg }) => svg === `${name}.svg`))
    .map((name) => `${name}: drawn, but not in samples.json`),
  ...listed
    .filter(({ svg }) => !drawn.includes(svg.slice(0, -'.svg'.length)))
    .map(({ svg }) => `${svg}: in samples.json, but not drawn`),
  ...listed.flatMap(({ file, captions }) =>
    captions
      .filter(({ text, word }) => !text.includes(word))
      .map(({ text, word }) => `${file}: "${text}" lacks its word "${word}"`),
  ),
];
if (drawn.length === 0) problems.push('saw no drawing');

for (const name of asked.length === 0 ? drawn : drawn.filter((name) => asked.includes(name))) {
  const png = fileURLToPath(new URL(`${name}.png`, folder));
  await sharp(await readFile(new URL(`${name}.svg`, folder)))
    .resize(SIDE, SIDE)
    .flatten({ background: '#ffffff' })
    .png({ palette: false, compressionLevel: 9, adaptiveFiltering: true })
    .toFile(png);
  const { size } = await stat(png);
  console.log(`samples/${name}.png: ${Math.ceil(size / 1024)} KiB`);
  if (size > MOST_BYTES) problems.push(`${name}.png: expected at most ${MOST_BYTES} bytes, received ${size}`);
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
