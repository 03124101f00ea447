import { describe, expect, it } from 'vitest';
import { createClient } from './create-client.ts';
import { WordsightApiError } from './wordsight-api-error.ts';

const languages = { languages: [{ lang: 'ja', name: 'Japanese', ownName: '日本語', forms: 115 }] };
const problem = {
  type: '/docs/errors#queue-full',
  title: 'Too many requests are waiting',
  status: 429,
  code: 'QUEUE_FULL',
  detail: 'Expected at most 16 waiting requests, and as many are waiting already.',
  mend: 'Ask again after the seconds that Retry-After names.',
  requestId: 'r-1',
};
const json = (body: unknown, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

/** A server that gives these answers in turn, and counts. */
function serverOf(...answers: (() => Response)[]) {
  const seen: Request[] = [];
  const answer: typeof fetch = async (request) => {
    seen.push(request as Request);
    return answers[Math.min(seen.length, answers.length) - 1]!();
  };
  return { seen, client: createClient({ baseUrl: 'http://wordsight.test', fetch: answer }) };
}

describe('a client of a busy server', () => {
  it('comes back after the seconds that the server names', async () => {
    const { client, seen } = serverOf(
      () => json(problem, 429, { 'Retry-After': '0' }),
      () => json(languages),
    );
    expect(await client.languages()).toEqual(languages);
    expect(seen).toHaveLength(2);
  });

  it('gives up after two more tries and says when to ask again', async () => {
    const { client, seen } = serverOf(() => json(problem, 429, { 'Retry-After': '0' }));
    await expect(client.languages()).rejects.toMatchObject({ code: 'QUEUE_FULL', status: 429, retryAfterSeconds: 0 });
    expect(seen).toHaveLength(3);
  });

  it('sends the whole question again with each try', async () => {
    const { client, seen } = serverOf(
      () => json(problem, 429, { 'Retry-After': '0' }),
      () => json(problem, 429, { 'Retry-After': '0' }),
      () => json({}),
    );
    await client.explain({ text: 'くも', media: Uint8Array.of(1, 2, 3), words: ['くも'] });
    const form = await seen[2]!.formData();
    expect([form.get('text'), form.get('words')]).toEqual(['くも', '["くも"]']);
    expect(new Uint8Array(await (form.get('media') as File).arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('stops waiting when the caller gives up', async () => {
    const { client } = serverOf(() => json(problem, 429, { 'Retry-After': '9' }));
    const asked = client.explain({ text: 'a mouse', signal: AbortSignal.timeout(20) });
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('a client without a server', () => {
  it('says that nothing answered', async () => {
    const refuse: typeof fetch = () => Promise.reject(new TypeError('fetch failed'));
    const client = createClient({ baseUrl: 'http://wordsight.test', fetch: refuse });
    const error: unknown = await client.models().catch((thrown: unknown) => thrown);
    expect(WordsightApiError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ code: 'SERVER_UNREACHABLE', status: 0, mend: expect.stringContaining('address') });
  });

  it('does not take the page of a proxy for an answer of ours', async () => {
    const { client } = serverOf(() => new Response('<html>Bad gateway</html>', { status: 502 }));
    await expect(client.models()).rejects.toMatchObject({ code: 'SERVER_UNREACHABLE', status: 502 });
  });
});
