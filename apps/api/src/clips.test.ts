import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ClipJobs } from './jobs/clip-jobs.ts';
import type { ExplanationBody } from './schemas/explanation-schemas.ts';
import type { JobBody } from './schemas/job-schemas.ts';
import { eventsOf } from './test/events-of.ts';
import { form } from './test/form.ts';
import { nothingLeft } from './test/left-behind.ts';
import { loadServices, type Service, type Services } from './test/open-service.ts';
import { sample } from './test/sample.ts';
import { takeClipPlace } from './test/taken-services.ts';

const clip = sample('clips/mouse-runs-mouse-clicks.mp4');
const LATER = { Prefer: 'respond-async' };

let services: Services;
let service: Service;
/** Captions that nobody asked before, so that no answer is there already. */
let captions = 0;
const caption = (): string => `a mouse on the table, take ${(captions += 1)}`;
const ask = (
  text: string,
  { headers = {}, url = service.url, media = clip, signal = null as AbortSignal | null } = {},
) => fetch(`${url}/v1/explanations`, { method: 'POST', body: form({ text, frames: '4' }, media), headers, signal });
const get = (path: string, url = service.url) => fetch(`${url}/v1/explanations/${path}`);

beforeAll(async () => {
  services = await loadServices();
  service = await services.open();
});
afterAll(() => services.close());
afterEach(nothingLeft);

describe('a short clip', () => {
  it('is answered at once, with its frames, moments and the senses in turn', async () => {
    const response = await ask('a mouse on the table');
    expect(response.status).toBe(200);
    const { id, clip: facts, words } = (await response.json()) as ExplanationBody;
    expect(facts!.frameSeconds).toHaveLength(4);
    expect(words[0]!.attention).toMatchObject({ frames: 4, rows: 8, columns: 8 });
    const { relevance, segments } = words[0]!.moments!;
    expect(relevance.reduce((sum, share) => sum + share, 0)).toBeCloseTo(words[0]!.lookedAt, 4);
    expect(segments[0]!.fromSeconds).toBe(0);
    expect(segments.at(-1)!.toSeconds).toBe(facts!.durationSeconds);

    const frame = await get(`${id}/frames/3.jpg`);
    expect([frame.status, frame.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const heatmap = await get(`${id}/words/0/heatmap.png?frame=3`);
    expect([heatmap.status, heatmap.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(await (await get(`${id}/attentions`)).json()).toMatchObject({ frames: 4, rows: 8, columns: 8 });
    for (const beyond of ['frames/4.jpg', 'words/0/heatmap.png?frame=4']) {
      expect((await get(`${id}/${beyond}`)).status).toBe(400);
    }
  });

  it('is answered from memory when it is asked again, and no longer once it is forgotten', async () => {
    const text = caption();
    const { id } = (await (await ask(text)).json()) as ExplanationBody;
    expect(((await (await ask(text)).json()) as ExplanationBody).id).toBe(id);
    expect((await get(id)).status).toBe(200);
    expect((await eventsOf(await get(`${id}/events`))).map(({ name }) => name)).toEqual(['done']);
    const forget = () => fetch(`${service.url}/v1/explanations/${id}`, { method: 'DELETE' });
    expect((await forget()).status).toBe(204);
    expect((await get(id)).status).toBe(404);
    expect((await forget()).status).toBe(404);
  });
});

describe('a job', () => {
  it('is what the answer is when the caller wants to come back, and its events tell every stage', async () => {
    const media = sample('clips/kite-in-between.mp4');
    const response = await ask('there is a kite', { headers: LATER, media });
    expect([response.status, response.headers.get('retry-after')]).toEqual([202, '1']);
    const { id } = (await response.json()) as JobBody;
    expect(response.headers.get('location')).toBe(`/v1/explanations/${id}`);
    const events = await eventsOf(await get(`${id}/events`));
    expect(events.at(-1)).toMatchObject({ name: 'done', job: { id, status: 'done', progress: { stage: 'done' } } });
    expect(events.slice(0, -1).every(({ name }) => name === 'progress')).toBe(true);
    const stages = new Set(events.map(({ job }) => job.progress.stage));
    for (const stage of ['sampling', 'encoding', 'attending']) expect(stages).toContain(stage);
    expect((await get(id)).status).toBe(200);
  });

  it('is what a longer clip gets', async () => {
    const strict = await services.open({ WORDSIGHT_SHORT_CLIP_SECONDS: '1' });
    const response = await ask(caption(), { url: strict.url });
    expect(response.status).toBe(202);
    const { id } = (await response.json()) as JobBody;
    await expect.poll(async () => (await get(id, strict.url)).status, { timeout: 10_000 }).toBe(200);
  });

  it('is shared by those who ask the same', async () => {
    const text = caption();
    const leave = takeClipPlace(service);
    const first = (await (await ask(text, { headers: LATER })).json()) as JobBody;
    const second = ask(text);
    await expect.poll(() => service.app.get(ClipJobs).waiting).toBe(1);
    expect(await (await get(first.id)).json()).toMatchObject({ status: 'waiting', progress: { stage: 'waiting' } });
    leave();
    expect(((await (await second).json()) as ExplanationBody).id).toBe(first.id);
  });

  it('can be cancelled, waiting or at work, and leaves nothing behind', async () => {
    const leave = takeClipPlace(service);
    const { id } = (await (await ask(caption(), { headers: LATER })).json()) as JobBody;
    const events = get(`${id}/events`).then(eventsOf);
    const cancel = await fetch(`${service.url}/v1/explanations/${id}`, { method: 'DELETE' });
    expect(cancel.status).toBe(204);
    expect((await events).at(-1)).toMatchObject({ name: 'cancelled', job: { problem: { code: 'ABORTED' } } });
    expect(await (await get(id)).json()).toMatchObject({ code: 'ABORTED' });
    leave();

    const atWork = (await (await ask(caption(), { headers: LATER })).json()) as JobBody;
    await fetch(`${service.url}/v1/explanations/${atWork.id}`, { method: 'DELETE' });
    expect(['cancelled', 'done']).toContain((await eventsOf(await get(`${atWork.id}/events`))).at(-1)!.name);
    await expect.poll(() => service.app.get(ClipJobs).running).toBe(0);
  });

  it('is called off when the only one who waits for it goes away', async () => {
    const leave = takeClipPlace(service);
    const gone = new AbortController();
    const asked = ask(caption(), { signal: gone.signal }).catch(() => 'gone');
    await expect.poll(() => service.app.get(ClipJobs).waiting).toBe(1);
    gone.abort();
    expect(await asked).toBe('gone');
    await expect.poll(() => service.app.get(ClipJobs).waiting).toBe(0);
    leave();
  });

  it('that fails tells why to everyone who asks', async () => {
    const broken = clip.slice(0, 600);
    const { id } = (await (await ask(caption(), { headers: LATER, media: broken })).json()) as JobBody;
    const [last] = (await eventsOf(await get(`${id}/events`))).slice(-1);
    expect(last).toMatchObject({ name: 'failed', job: { problem: { code: 'VIDEO_UNREADABLE', status: 422 } } });
    const response = await get(id);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([422, 'VIDEO_UNREADABLE']);
  });

  it('is refused when too many wait, and given up at its deadline', async () => {
    const small = await services.open({ WORDSIGHT_CLIPS_WAITING: '0', WORDSIGHT_CLIP_DEADLINE_MS: '1' });
    const late = await ask(caption(), { url: small.url });
    expect([late.status, ((await late.json()) as { code: string }).code]).toEqual([503, 'TIMEOUT']);
    const busy = await services.open({ WORDSIGHT_CLIPS_WAITING: '0' });
    const leave = takeClipPlace(busy);
    const refused = await ask(caption(), { url: busy.url, headers: LATER });
    expect([refused.status, refused.headers.has('retry-after')]).toEqual([429, true]);
    leave();
  });
});

describe('an upload', () => {
  it('of a clip is refused where only pictures are taken', async () => {
    const body = form({ text: 'a mouse on the table' }, clip);
    const response = await fetch(`${service.url}/v1/attentions`, { method: 'POST', body });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([415, 'UNSUPPORTED_MEDIA']);
  });

  it('that is refused for another reason leaves no file', async () => {
    const body = form({ text: 'a mouse', colour: 'red' }, clip);
    expect((await fetch(`${service.url}/v1/explanations`, { method: 'POST', body })).status).toBe(400);
    const nothing = form({ text: 'a mouse', frames: '65' }, clip);
    expect((await fetch(`${service.url}/v1/explanations`, { method: 'POST', body: nothing })).status).toBe(400);
  });

  it('that is cut off leaves no file', async () => {
    const cut = Array.from({ length: 20 }, (_, index) => {
      const abort = new AbortController();
      const large = new Uint8Array(8_000_000);
      large.set(clip);
      const asked = ask(caption(), { media: large, signal: abort.signal });
      setTimeout(() => abort.abort(), 5 + index);
      return asked.catch(() => undefined);
    });
    await Promise.all(cut);
    await expect(nothingLeft()).resolves.toBeUndefined();
  });

  it('for which there is no room is told so', async () => {
    vi.stubEnv('TMPDIR', '/nonexistent');
    const response = await ask(caption()).finally(() => vi.unstubAllEnvs());
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([503, 'STORAGE_FULL']);
  });
});
