import { expect, it } from 'vitest';
import { decodeBudget } from './decode-budget.ts';
import { patchImage } from './patch-image.ts';
import { readImage } from './read-image.ts';
import { squareLayout } from './square-layout.ts';
import { codeOf } from './test/code-of.ts';
import { mutate } from './test/mutate.ts';
import { randomFrom } from './test/random.ts';
import { noise } from './test/sample-images.ts';

const SEED = 20_261_124;
const MUTATIONS = 300;
const LAYOUT = squareLayout({ side: 32, patchSize: 16 });
const REFUSALS = ['FILE_EMPTY', 'UNSUPPORTED_MEDIA', 'IMAGE_UNREADABLE', 'IMAGE_TOO_LARGE'];

it(`answers ${MUTATIONS} damaged files with patches or a refusal, never otherwise`, async () => {
  const seeds = await Promise.all([
    noise(40, 30).jpeg().toBuffer(),
    noise(40, 30).jpeg({ progressive: true }).withMetadata({ orientation: 6 }).toBuffer(),
    noise(40, 30).png().toBuffer(),
    noise(40, 30, 4).png({ progressive: true, palette: true }).toBuffer(),
    noise(40, 30).webp().toBuffer(),
    noise(40, 30, 4).webp({ lossless: true }).toBuffer(),
  ]);
  const random = randomFrom(SEED);
  const seen = new Set<string | undefined>();
  for (let index = 0; index < MUTATIONS; index++) {
    const file = mutate(seeds[index % seeds.length] ?? new Uint8Array(), random);
    const code = await codeOf(readImage(file).then((image) => patchImage(image, LAYOUT)));
    expect([undefined, ...REFUSALS], `mutation ${index} of seed ${SEED}`).toContain(code);
    seen.add(code);
  }
  // Both outcomes were met, or the mutations prove nothing.
  expect(seen).toContain(undefined);
  expect(seen).toContain('IMAGE_UNREADABLE');
  expect(decodeBudget.bytesInUse).toBe(0);
});
