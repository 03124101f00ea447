import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Admission } from './admission/admission.ts';
import { Exchanges } from './test/exchanges.ts';
import { type DocumentedAnswers, exampleOf } from './test/documented-answers.ts';
import { form } from './test/form.ts';
import { hasFfmpeg, makeClip, NEEDS_FFMPEG } from './test/make-clip.ts';
import { loadServices, type Service, type Services } from './test/open-service.ts';
import { pngFile } from './test/png-file.ts';
import { REFUSED_CLIPS } from './test/refused-clips.ts';
import { sample } from './test/sample.ts';
import { sendSlowly } from './test/send-slowly.ts';
import { fullService, takeClipPlace } from './test/taken-services.ts';

const mouse: Uint8Array<ArrayBuffer> = sample('mouse-computer.png');
const clip: Uint8Array<ArrayBuffer> = sample('clips/mouse-runs-mouse-clicks.mp4');
const texts = '["a computer mouse","a small rodent"]';

/** A question to each route that takes uploads, and the same question with another picture or field. */
const UPLOADS = {
  explain: { path: '/v1/explanations', fields: { text: 'a mouse on the table' } },
  attend: { path: '/v1/attentions', fields: { text: 'a mouse on the table' } },
  rank: { path: '/v1/rankings', fields: { text: 'computer mouse', word: 'mouse' } },
  choose: { path: '/v1/choices', fields: { texts } },
  embed: { path: '/v1/embeddings', fields: { texts } },
} as const;
const uploads = Object.entries(UPLOADS) as [keyof typeof UPLOADS, { path: string; fields: Record<string, string> }][];

let services: Services;
let service: Service;
let exchanges: Exchanges;
/** The address of a kept answer with a picture. */
let kept: string;

const post = (path: string, body: FormData, url = service.url) => fetch(`${url}${path}`, { method: 'POST', body });
/** What was answered, and what of it is not as the document says. */
const outcome = async (operation: string, response: Response) => {
  const { status } = response;
  return { status, problems: await exchanges.problemsOf(operation, response) };
};
const asDocumented = (status: number) => ({ status, problems: [] });

beforeAll(async () => {
  services = await loadServices();
  service = await services.open();
  exchanges = new Exchanges(service.document);
  const { id } = (await (await post('/v1/explanations', form(UPLOADS.explain.fields, mouse))).json()) as { id: string };
  kept = `/v1/explanations/${id}`;
});
afterAll(() => services.close());

describe.each(uploads)('%s', (operation, { path, fields }) => {
  it('answers as documented', async () => {
    expect(await outcome(operation, await post(path, form(fields, mouse)))).toEqual(asDocumented(200));
  });

  it.each([
    [400, 'FIELD_INVALID', () => form({ ...fields, colour: 'red' }, mouse)],
    [400, 'FILE_EMPTY', () => form(fields, new Uint8Array())],
    [413, 'TEXT_TOO_LONG', () => form({ ...fields, lang: 'a'.repeat(20_000) }, mouse)],
    [413, 'PAYLOAD_TOO_LARGE', () => form(fields, new Uint8Array(16_777_217))],
    [415, 'UNSUPPORTED_MEDIA', () => form(fields, new Uint8Array(Buffer.from('hello')))],
    [422, 'IMAGE_UNREADABLE', () => form(fields, mouse.slice(0, 9_000))],
    [422, 'IMAGE_TOO_LARGE', () => form(fields, pngFile(30_000, 30_000, 1))],
    [422, 'LANGUAGE_UNKNOWN', () => form({ ...fields, lang: 'tlh' }, mouse)],
  ])('refuses with %i %s as documented', async (status, code, body) => {
    expect(await outcome(operation, await post(path, body()))).toEqual(asDocumented(status));
    expect(exchanges.codes).toContain(code);
  });

  it('tells a client that is too slow', async () => {
    const hurried = await services.open({ WORDSIGHT_UPLOAD_MS: '100' });
    const { status, body } = await sendSlowly(`${hurried.url}${path}`);
    const headers = { 'Content-Type': 'application/problem+json' };
    expect(await outcome(operation, new Response(body, { status, headers }))).toEqual(asDocumented(408));
  });

  it('tells who comes while all places are taken to come back, and serves them then', async () => {
    const { small, leave } = await fullService(services);
    const refused = await post(path, form(fields, mouse), small.url);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThanOrEqual(1);
    expect(await outcome(operation, refused)).toEqual(asDocumented(429));
    await leave();
    expect((await post(path, form(fields, mouse), small.url)).status).toBe(200);
  });

  it('gives up at the deadline', async () => {
    const hasty = await services.open({ WORDSIGHT_DEADLINE_MS: '1' });
    expect(await outcome(operation, await post(path, form(fields, sample('spider.png')), hasty.url))).toEqual(
      asDocumented(503),
    );
    expect(exchanges.codes).toContain('TIMEOUT');
  });
});

describe('codes of single routes', () => {
  it.each([
    ['explain', 'WORD_NOT_AMBIGUOUS', 422, { text: 'hello there' }],
    ['explain', 'TEXT_EMPTY', 422, { text: '\u200b' }],
    ['explain', 'TEXT_ENCODING', 400, { text: 'a mouse \uFFFD' }],
    ['attend', 'FILE_MISSING', 400, { text: 'a mouse on the table' }],
    ['choose', 'TEXT_ILL_FORMED', 422, { texts: String.raw`["\ud800","a mouse"]` }],
  ] as const)('%s refuses with %s', async (operation, code, status, fields) => {
    const pictures = code === 'FILE_MISSING' ? [] : [mouse];
    expect(await outcome(operation, await post(UPLOADS[operation].path, form(fields, ...pictures)))).toEqual(
      asDocumented(status),
    );
    expect(exchanges.codes).toContain(code);
  });

  it('refuses a body that ends in the middle', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=b' };
    const body = '--b\r\nContent-Disposition: form-data; name="text"\r\n\r\na mou';
    const response = await fetch(`${service.url}/v1/explanations`, { method: 'POST', headers, body });
    expect(await outcome('explain', response)).toEqual(asDocumented(400));
    expect(exchanges.codes).toContain('MULTIPART_MALFORMED');
  });
});

describe('kept answers', () => {
  it('come back as they were, with their weights and heat maps', async () => {
    expect(await outcome('getExplanation', await fetch(`${service.url}${kept}`))).toEqual(asDocumented(200));
    expect(await outcome('getAttentions', await fetch(`${service.url}${kept}/attentions`))).toEqual(asDocumented(200));
    expect(await outcome('getHeatmap', await fetch(`${service.url}${kept}/words/0/heatmap.png`))).toEqual(
      asDocumented(200),
    );
  });

  it('are refused as documented', async () => {
    const textOnly = await post('/v1/explanations', form(UPLOADS.explain.fields));
    const { id } = (await textOnly.json()) as { id: string };
    const get = (path: string, url = service.url) => fetch(`${url}/v1/explanations/${path}`);
    expect(await outcome('getExplanation', await get('nobody'))).toEqual(asDocumented(404));
    expect(await outcome('getAttentions', await get('nobody/attentions'))).toEqual(asDocumented(404));
    expect(await outcome('getAttentions', await get(`${id}/attentions`))).toEqual(asDocumented(400));
    expect(await outcome('getHeatmap', await get(`${id}/words/0/heatmap.png`))).toEqual(asDocumented(404));
    expect(await outcome('getHeatmap', await fetch(`${service.url}${kept}/words/0/heatmap.png?layer=9`))).toEqual(
      asDocumented(400),
    );
  });

  it('are drawn in turn, like every other work', async () => {
    const { small, leave } = await fullService(services);
    const draw = (id: string) => fetch(`${small.url}/v1/explanations/${id}/words/0/heatmap.png`);
    expect(await outcome('getHeatmap', await draw('any'))).toEqual(asDocumented(429));
    await leave();
    await small.app.get(Admission).drain();
    expect(await outcome('getHeatmap', await draw('any'))).toEqual(asDocumented(503));
    expect(await outcome('ready', await fetch(`${small.url}/health/ready`))).toEqual(asDocumented(503));
  });
});

describe('clips', () => {
  const fields = { text: 'a mouse on the table', frames: '4' };
  const ask = (body: FormData, url = service.url) =>
    fetch(`${url}/v1/explanations`, { method: 'POST', body, headers: { Prefer: 'respond-async' } });
  it('are promised, followed, answered, drawn and cancelled as documented', async () => {
    const busy = await services.open();
    const leave = takeClipPlace(busy);
    const promised = await ask(form(fields, clip), busy.url);
    const at = `${busy.url}${promised.headers.get('location')!}`;
    expect(await outcome('explain', promised)).toEqual(asDocumented(202));
    expect(await outcome('getExplanation', await fetch(at))).toEqual(asDocumented(202));
    leave();
    expect(await outcome('getEvents', await fetch(`${at}/events`))).toEqual(asDocumented(200));
    expect(await outcome('getExplanation', await fetch(at))).toEqual(asDocumented(200));
    expect(await outcome('getFrame', await fetch(`${at}/frames/0.jpg`))).toEqual(asDocumented(200));
    expect(await outcome('getFrame', await fetch(`${at}/frames/9.jpg`))).toEqual(asDocumented(400));
    expect(await outcome('getFrame', await fetch(`${at}x/frames/0.jpg`))).toEqual(asDocumented(404));
    expect(await outcome('cancelExplanation', await fetch(at, { method: 'DELETE' }))).toEqual(asDocumented(204));
    expect(await outcome('cancelExplanation', await fetch(at, { method: 'DELETE' }))).toEqual(asDocumented(404));
    expect(await outcome('getEvents', await fetch(`${at}/events`))).toEqual(asDocumented(404));
  });

  it('that are called off or broken say so as documented', async () => {
    const busy = await services.open();
    const leave = takeClipPlace(busy);
    const location = async (media: Uint8Array<ArrayBuffer>) =>
      `${busy.url}${(await ask(form(fields, media), busy.url)).headers.get('location')!}`;
    const [cancelled, broken] = [await location(clip), await location(clip.slice(0, 600))];
    await fetch(cancelled, { method: 'DELETE' });
    leave();
    await (await fetch(`${broken}/events`)).text();
    expect(await outcome('getExplanation', await fetch(cancelled))).toEqual(asDocumented(499));
    expect(await outcome('getExplanation', await fetch(broken))).toEqual(asDocumented(422));
    expect([...exchanges.codes]).toEqual(expect.arrayContaining(['ABORTED', 'VIDEO_UNREADABLE']));
  });

  const refused = `are refused with $code as documented${NEEDS_FFMPEG}`;
  it.skipIf(!hasFfmpeg).each(REFUSED_CLIPS)(refused, async ({ code, parameters, extension }) => {
    const clip = await makeClip(parameters, extension);
    const response = await post('/v1/explanations', form({ text: 'a mouse' }, clip));
    expect(await outcome('explain', response)).toEqual(asDocumented(422));
    expect(exchanges.codes).toContain(code);
  });

  it('that there is no room for are refused as documented', async () => {
    vi.stubEnv('TMPDIR', '/nonexistent');
    const response = await post('/v1/explanations', form(fields, clip)).finally(() => vi.unstubAllEnvs());
    expect(await outcome('explain', response)).toEqual(asDocumented(503));
  });
});

describe('facts', () => {
  it.each([
    ['getLexiconEntry', '/v1/lexicon/ja/%E3%81%8F%E3%82%82', 200],
    ['getLexiconEntry', '/v1/lexicon/ja/nothing', 404],
    ['getLanguages', '/v1/languages', 200],
    ['getModels', '/v1/models', 200],
    ['live', '/health/live', 200],
    ['ready', '/health/ready', 200],
    ['metrics', '/metrics', 200],
  ])('%s at %s answers %i as documented', async (operation, path, status) => {
    expect(await outcome(operation, await fetch(`${service.url}${path}`))).toEqual(asDocumented(status));
  });
});

describe('the document', () => {
  it('promises no answer that was not really given above', () => {
    expect(exchanges.documented.filter((answer) => !exchanges.answered.has(answer))).toEqual([]);
    expect(exchanges.documented.length).toBeGreaterThan(50);
  });

  it('names no code that was not really given above', () => {
    const named = new Set(
      JSON.stringify(service.document)
        .match(/"code":"[A-Z_]+"/g)!
        .map((code) => code.slice(8, -1)),
    );
    // Without ffmpeg no clips could be made to be refused.
    const given = (code: string): boolean => exchanges.codes.has(code) || (!hasFfmpeg && code.startsWith('VIDEO_'));
    expect([...named].filter((code) => !given(code))).toEqual([]);
  });

  it.each(uploads)('shows a question to %s that works as it stands', async (_, { path }) => {
    expect((await post(path, form(exampleOf(service.document, path), mouse))).status).toBe(200);
  });

  it('shows an example of every JSON answer', () => {
    const answers = Object.values(service.document.paths)
      .flatMap((methods) => Object.values(methods as object) as DocumentedAnswers[])
      .flatMap(({ operationId, responses }) =>
        [responses['200'], responses['202']].map((response) => ({
          operationId,
          json: response?.content?.['application/json'],
        })),
      );
    const without = answers.filter(({ json }) => json !== undefined && json.example === undefined);
    expect(without.map(({ operationId }) => operationId)).toEqual([]);
  });
});
