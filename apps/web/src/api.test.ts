import { describe, expect, it } from 'vitest';
import { createApi } from './api.ts';
import type { ListenToJob } from './asking/listen-to-job.ts';
import { problemOf } from './problem.ts';

/** An API whose server gives these responses in turn, and then is gone; with what it was asked. */
function apiOf(...responses: Response[]) {
  const asked: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, request) => {
    asked.push(new Request(input, request));
    const response = responses.shift();
    if (response === undefined) throw new TypeError('Failed to fetch');
    return response;
  };
  const done = { id: 'bat', status: 'done', progress: { stage: 'done', done: 16, total: 16 } } as const;
  const listen: ListenToJob = (_address, { told }) => {
    queueMicrotask(() => told(done));
    return () => {};
  };
  return { api: createApi({ baseUrl: 'http://wordsight.test', fetch, listen }), asked };
}

const busy = () => new Response('{}', { status: 429, headers: { 'retry-after': '0' } });
const refusal = { code: 'TEXT_EMPTY', title: 'Empty', detail: 'Expected a caption.', mend: 'Write one.', status: 422 };

describe('createApi', () => {
  it('asks a busy server once more, not for ever', async () => {
    const patient = apiOf(busy(), Response.json({ languages: [] }));
    expect(await patient.api.languages()).toEqual([]);
    const stubborn = apiOf(busy(), busy(), Response.json({ languages: [] }));
    await expect(stubborn.api.languages()).rejects.toHaveProperty('status', 429);
    expect(stubborn.asked).toHaveLength(2);
  });

  it('sends a caption alone, without a picture or a language that nobody named', async () => {
    const { api, asked } = apiOf(Response.json({}));
    await api.explain({ text: 'मछली' });
    expect([...(await asked[0]!.formData()).keys()]).toEqual(['text']);
  });

  it('has the maps measured only when told to', async () => {
    const { api, asked } = apiOf(Response.json({}));
    await api.explain({ text: 'a bat', media: new Blob(['bat']), faithfulness: true });
    const fields = await asked[0]!.formData();
    expect([...fields.keys()]).toEqual(['text', 'faithfulness', 'media']);
    expect(fields.get('faithfulness')).toBe('true');
  });

  it('follows a clip to its answer, telling how far it is', async () => {
    const progress = { stage: 'sampling', done: 3, total: 16 } as const;
    const job = { id: 'bat', status: 'running', progress } as const;
    const { api, asked } = apiOf(Response.json(job, { status: 202 }), Response.json({ id: 'bat', words: [] }));
    const stages: string[] = [];
    expect(await api.explain({ text: 'a bat' }, { onProgress: ({ stage }) => stages.push(stage) })).toHaveProperty(
      'words',
    );
    expect(asked[0]!.headers.get('prefer')).toBe('respond-async');
    expect(asked[1]!.url).toBe('http://wordsight.test/v1/explanations/bat');
    expect(stages).toEqual(['sampling', 'done']);
  });

  it('tells the server when the visitor gives a clip up', async () => {
    const job = { id: 'bat', status: 'waiting', progress: { stage: 'waiting', done: 0, total: 0 } };
    const { api, asked } = apiOf(Response.json(job, { status: 202 }), new Response(null, { status: 204 }));
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    await expect(api.explain({ text: 'a bat' }, { signal: controller.signal, onProgress })).rejects.toThrow(/abort/iu);
    expect(asked[1]).toMatchObject({ method: 'DELETE', url: 'http://wordsight.test/v1/explanations/bat' });
  });

  it('shows the sample pictures where there are no sample clips', async () => {
    const { api } = apiOf(Response.json([{ file: 'kite.png' }]), new Response('', { status: 404 }));
    expect(await api.samples()).toEqual([{ file: 'kite.png' }]);
  });

  it('asks a busy server about a picture once more, too', async () => {
    const { api, asked } = apiOf(busy(), Response.json({ id: 'seal', words: [] }));
    expect(await api.explain({ text: 'a seal' })).toHaveProperty('id', 'seal');
    expect(asked).toHaveLength(2);
  });

  it('asks for a heat map of one head', async () => {
    const { api, asked } = apiOf(new Response('png'));
    await api.heatmap('abc', 2, { layer: 1, head: 0, strength: 0.5 });
    expect(asked[0]!.url).toBe(
      'http://wordsight.test/v1/explanations/abc/words/2/heatmap.png?layer=1&head=0&strength=0.5',
    );
  });
});

describe('problemOf', () => {
  const problemFrom = async (asked: Promise<unknown>) => asked.then(() => undefined, problemOf);

  it('tells a refusal in the words of the server', async () => {
    const { api } = apiOf(Response.json(refusal, { status: 422 }));
    const { status: _status, ...words } = refusal;
    expect(await problemFrom(api.explain({ text: '' }))).toEqual(words);
  });

  it('does so for files, too', async () => {
    const { api } = apiOf(Response.json({ ...refusal, code: 'NOT_FOUND' }, { status: 404 }));
    expect(await problemFrom(api.heatmap('gone', 0, {}))).toMatchObject({ code: 'NOT_FOUND', mend: 'Write one.' });
  });

  it('knows a server that cannot be reached from one that refuses', async () => {
    expect(await problemFrom(apiOf().api.samples())).toEqual({ code: 'SERVER_UNREACHABLE' });
    expect(await problemFrom(apiOf().api.languages())).toEqual({ code: 'SERVER_UNREACHABLE' });
  });
});
