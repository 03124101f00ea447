import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { form } from './test/form.ts';
import { loadServices, type Services } from './test/open-service.ts';
import { sample } from './test/sample.ts';

const CAPTIONS = [
  { text: 'a mouse on the table', picture: 'mouse-computer.png' },
  { text: 'a mouse on the table', picture: 'mouse-animal.png' },
  { text: 'たこが見える', picture: 'kite.png' },
  { text: 'たこが見える', picture: 'octopus.png' },
  { text: 'there is a bat over the field', picture: 'bat-animal.png' },
] as const;

let services: Services;
beforeAll(async () => {
  services = await loadServices();
});
afterAll(() => services.close());

type Answer = { id: string; text: string; words: { senses: { id: string; posterior: number }[] }[] };

describe('200 uploads at once', () => {
  it('are each answered with their own answer, or told to come back', async () => {
    const service = await services.open({ WORDSIGHT_WAITING: '64', WORDSIGHT_DEADLINE_MS: '60000' });
    const post = (text: string, picture: string) =>
      fetch(`${service.url}/v1/explanations`, { method: 'POST', body: form({ text }, sample(picture)) });
    const alone = new Map<string, string>();
    for (const { text, picture } of CAPTIONS) {
      const { words } = (await (await post(text, picture)).json()) as Answer;
      alone.set(text + picture, JSON.stringify(words[0]!.senses));
    }
    const asked = Array.from({ length: 200 }, async (_, index) => {
      const { text, picture } = CAPTIONS[index % CAPTIONS.length]!;
      // With so many spaces behind it, each is a question of its own and none is answered from what was kept.
      const own = text + ' '.repeat(1 + Math.floor(index / CAPTIONS.length));
      const response = await post(own, picture);
      const answer = (await response.json()) as Answer;
      return {
        status: response.status,
        text: answer.text === own,
        senses: JSON.stringify(answer.words?.[0]!.senses) === alone.get(text + picture),
        comesBackAfter: Number(response.headers.get('Retry-After')),
      };
    });
    const outcomes = await Promise.all(asked);
    const [answered, refused] = [200, 429].map((status) => outcomes.filter((outcome) => outcome.status === status));
    expect(answered!.length + refused!.length).toBe(200);
    expect(answered!.length).toBeGreaterThan(60);
    expect(answered!.filter(({ text, senses }) => !text || !senses)).toEqual([]);
    expect(refused!.every(({ comesBackAfter }) => comesBackAfter >= 1)).toBe(true);
  });
});

describe('the same question', () => {
  it('gets the same answer under the same id, and another caption another one', async () => {
    const service = await services.open();
    const ask = async (text: string) => {
      const body = form({ text }, sample('mouse-animal.png'));
      return (await (await fetch(`${service.url}/v1/explanations`, { method: 'POST', body })).json()) as Answer;
    };
    const [first, again, other] = [await ask('a mouse'), await ask('a mouse'), await ask('the mouse')];
    expect(again).toEqual(first);
    expect(other.id).not.toBe(first.id);
  });
});

describe('closing', () => {
  it('lets what was accepted finish and takes nothing new', async () => {
    const { closeGracefully } = await import('./http/close-gracefully.ts');
    const service = await services.open({ WORDSIGHT_WAITING: '64' });
    const idle = { ...service.wordsight, close: async () => {} };
    const under = CAPTIONS.map(({ text, picture }) =>
      fetch(`${service.url}/v1/explanations`, { method: 'POST', body: form({ text }, sample(picture)) }),
    );
    await expect.poll(async () => (await fetch(`${service.url}/metrics`)).text()).toMatch(/wordsight_running [12]/);
    const closed = closeGracefully(service.app, idle, 5_000);
    const statuses = (await Promise.all(under)).map(({ status }) => status);
    await closed;
    expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
    expect(statuses).toContain(200);
    await expect(fetch(`${service.url}/health/live`)).rejects.toThrow('fetch failed');
  });
});
