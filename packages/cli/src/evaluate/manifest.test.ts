import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from './manifest.ts';

const good = { id: 'a', image: 'pictures/bat.png', text: 'a bat', lang: 'en', word: 'bat', concept: 'bat', pair: '1' };

describe('readManifest', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'manifest-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const read = async (content: string) => {
    const path = join(folder, 'manifest.jsonl');
    await writeFile(path, content);
    return readManifest(path);
  };

  it('reads JSON lines and takes picture paths relative to the manifest', async () => {
    const [item] = await read(`${JSON.stringify(good)}\n\n`);
    const { image, ...rest } = good;
    expect(item).toEqual({ ...rest, media: { image: join(folder, image) } });
  });

  it('takes numbers as names of items and pairs', async () => {
    const [item] = await read(JSON.stringify({ ...good, id: 7, pair: 3 }));
    expect(item).toMatchObject({ id: '7', pair: '3' });
  });

  it('names the line and the field that are wrong', async () => {
    const lines = `${JSON.stringify(good)}\n${JSON.stringify({ ...good, word: undefined })}`;
    await expect(read(lines)).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      message: expect.stringMatching(/Line 2 .*"word"/),
    });
    await expect(read('{')).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      message: expect.stringContaining('Line 1'),
    });
  });

  it('reads a clip in place of a picture, with the part that shows its concept', async () => {
    const { image: _, ...rest } = good;
    const [item] = await read(JSON.stringify({ ...rest, video: 'clips/bat.mp4', timeline: [1.5, 4] }));
    expect(item).toEqual({ ...rest, media: { video: join(folder, 'clips/bat.mp4') }, timeline: [1.5, 4] });
  });

  it.each([
    ['a picture and a clip at once', { ...good, video: 'bat.mp4' }, /"image".*"video", received both/],
    ['neither', { ...good, image: undefined }, /received no path/],
    [
      'a timeline that ends before it begins',
      { ...good, image: undefined, video: 'a.mp4', timeline: [4, 1] },
      /\[4,1\]/,
    ],
    ['a timeline of one', { ...good, image: undefined, video: 'a.mp4', timeline: [4] }, /two rising numbers/],
  ])('refuses %s', async (_, line, message) => {
    await expect(read(JSON.stringify(line))).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      message: expect.stringMatching(message),
    });
  });

  it('says when there is no such file', async () => {
    await expect(readManifest(join(folder, 'absent.jsonl'))).rejects.toMatchObject({ code: 'FILE_MISSING' });
  });
});
