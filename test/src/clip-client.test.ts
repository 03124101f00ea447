import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createClient, type Explanation, type Job } from '@wordsight/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsightCommand } from './command-line.ts';
import { type RunningServer, startServer } from './running-server.ts';

const path = fileURLToPath(new URL('../../samples/clips/mouse-runs-mouse-clicks.mp4', import.meta.url));

describe('a clip asked by another program', () => {
  let server: RunningServer;
  let media: Uint8Array;
  beforeAll(async () => {
    server = await startServer();
    media = await readFile(path);
  });
  afterAll(() => server.stop());

  it('is answered like a picture, with the frames it was read from', async () => {
    const client = createClient({ baseUrl: server.url });
    const { id, clip, words } = await client.explain({ text: 'a mouse on the table', media, frames: 6 });
    expect(words[0]!.moments!.segments.map(({ senseId }) => senseId)).toEqual(['mouse.animal', 'mouse.computer']);
    expect(clip!.frameSeconds).toHaveLength(6);
    expect((await fetch(client.frameUrl(id, 5))).headers.get('content-type')).toBe('image/jpeg');
    expect((await client.heatmap(id, 0, { frame: 5 })).subarray(1, 4)).toEqual(new TextEncoder().encode('PNG'));
    await client.forget(id);
    await expect(client.explanation(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tells how far it is, when that is asked for', async () => {
    const client = createClient({ baseUrl: server.url });
    const told: Job[] = [];
    const question = { text: 'the mouse over there', media, onProgress: (job: Job) => told.push(job) };
    const answer: Explanation = await client.explain(question);
    expect(told.at(-1)).toMatchObject({ id: answer.id, status: 'done' });
    expect(new Set(told.map(({ progress }) => progress.stage))).toContain('attending');
  });

  it('throws what is wrong with it, and stops the server’s work when it is given up', async () => {
    const client = createClient({ baseUrl: server.url });
    const broken = client.explain({ text: 'a mouse', media: media.slice(0, 600), onProgress: () => undefined });
    await expect(broken).rejects.toMatchObject({ code: 'VIDEO_UNREADABLE', status: 422 });

    const giveUp = new AbortController();
    let id = '';
    const given = client.explain({
      text: 'that mouse again',
      media,
      frames: 64,
      signal: giveUp.signal,
      onProgress(job) {
        id = job.id;
        giveUp.abort();
      },
    });
    await expect(given).rejects.toThrow(/abort/i);
    await expect
      .poll(() => client.explanation(id).catch(({ code }: { code: string }) => code))
      .toMatch(/ABORTED|NOT_FOUND/);
  });

  it('is asked from the command line, too', async () => {
    const { stdout } = await wordsightCommand('explain', path, 'a mouse', '--server', server.url);
    expect(stdout).toMatch(/mouse\.animal[^]*mouse\.computer/);
  });
});
