import { describe, expect, it } from 'vitest';
import { naflexLayout } from './naflex-layout.ts';
import { patchImage } from './patch-image.ts';
import { readImage } from './read-image.ts';
import { squareLayout } from './square-layout.ts';
import { noise, plain } from './test/sample-images.ts';

describe('patchImage', () => {
  it('squashes a picture into the square of a model', async () => {
    const image = await readImage(await noise(300, 100).jpeg().toBuffer());
    const { patches, grid, source, timeSeconds } = await patchImage(image, squareLayout({ side: 128, patchSize: 16 }));
    expect(patches).toHaveLength(64 * 16 * 16 * 3);
    expect(grid).toEqual({ rows: 8, columns: 8, patchSize: 16 });
    expect(source).toEqual({ width: 300, height: 100 });
    expect(timeSeconds).toBe(0);
  });

  it('keeps the shape of a picture when the layout does', async () => {
    const image = await readImage(await noise(300, 100).jpeg().toBuffer());
    const { patches, grid } = await patchImage(image, naflexLayout({ ...image, patchSize: 16, maximumPatches: 100 }));
    expect(grid).toEqual({ rows: 6, columns: 16, patchSize: 16 });
    expect(patches).toHaveLength(6 * 16 * 16 * 16 * 3);
  });

  it('puts each part of the picture into its own patch', async () => {
    const left = await plain(32, 64, '#ff0000').png().toBuffer();
    const file = await plain(64, 64, '#0000ff')
      .composite([{ input: left, left: 0, top: 0 }])
      .png()
      .toBuffer();
    const { patches } = await patchImage(await readImage(file), squareLayout({ side: 64, patchSize: 32 }));
    const middles = [0, 1, 2, 3].map((patch) =>
      patches.slice((patch * 1024 + 16 * 32 + 16) * 3, (patch * 1024 + 16 * 32 + 17) * 3),
    );
    expect(middles.map((middle) => [...middle])).toEqual([
      [255, 0, 0],
      [0, 0, 255],
      [255, 0, 0],
      [0, 0, 255],
    ]);
  });

  it('makes patches of a single pixel', async () => {
    const image = await readImage(await plain(1, 1, '#0a141e').png().toBuffer());
    const { patches } = await patchImage(image, squareLayout({ side: 32, patchSize: 16 }));
    expect(new Set(patches)).toEqual(new Set([10, 20, 30]));
  });
});
