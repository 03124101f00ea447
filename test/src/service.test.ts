import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createClient, WordsightApiError } from '@wordsight/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsightCommand } from './command-line.ts';
import { type RunningServer, startServer } from './running-server.ts';

const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../samples/${name}`, import.meta.url))));

let server: RunningServer;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  server = await startServer();
  client = createClient({ baseUrl: server.url });
});
afterAll(() => server.stop());

describe('the client with a running service', () => {
  it('explains a picture and fetches the same answer again', async () => {
    const media = sample('mouse-computer.png');
    const explanation = await client.explain({ text: 'a mouse on the table', media });
    expect(explanation.words[0]!.senses[0]!.id).toBe('mouse.computer');
    expect(await client.explanation(explanation.id)).toEqual(explanation);
  });

  it('gets the raw weights alike as JSON and packed, and they sum to 1 with the null slot', async () => {
    const question = { text: 'a mouse on the table', media: sample('mouse-animal.png') };
    const { id } = await client.explain(question);
    const [plain, packed] = await Promise.all([client.attentions(id), client.attend(question)]);
    expect(packed.weights).toHaveLength(plain.weights.length);
    expect(Math.max(...plain.weights.map((weight, index) => Math.abs(weight - packed.weights[index]!)))).toBeLessThan(
      1e-6,
    );
    const firstMap = plain.weights.slice(0, 64).reduce((sum, weight) => sum + weight, plain.null[0]!);
    expect(firstMap).toBeCloseTo(1, 4);
  });

  it('draws a heat map of one head', async () => {
    const { id } = await client.explain({ text: 'a mouse on the table', media: sample('mouse-animal.png') });
    const mean = await client.heatmap(id, 0);
    const head = await client.heatmap(id, 0, { layer: 1, head: 0, strength: 1 });
    expect(Buffer.from(mean.subarray(1, 4)).toString()).toBe('PNG');
    expect(Buffer.compare(mean, head)).not.toBe(0);
  });

  it('takes senses of the caller’s own', async () => {
    const senses = [
      { id: 'flim.dog', word: 'flim', gloss: 'a small dog' },
      { id: 'flim.boat', word: 'flim', gloss: 'a boat with sails' },
    ];
    const { words } = await client.explain({
      text: 'look at the flim',
      lang: 'en',
      senses,
      media: sample('seal-animal.png'),
    });
    expect(words[0]!.senses.map(({ id }) => id).toSorted()).toEqual(['flim.boat', 'flim.dog']);
  });

  it('ranks pictures, chooses texts and embeds both', async () => {
    const media = ['octopus.png', 'kite.png'].map(sample);
    const { ranking } = await client.rank({ text: 'たこ', media });
    expect(ranking.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 5);
    const { choices } = await client.choose({
      media: media[1]!,
      texts: ['a kite in the wind', 'an octopus in the sea'],
    });
    expect(choices).toHaveLength(2);
    const { width, texts, images } = await client.embed({ texts: ['kite'], media });
    expect([texts[0]!.length, images[0]!.length, images.length]).toEqual([width, width, 2]);
    expect(Math.hypot(...images[1]!)).toBeCloseTo(1, 4);
  });

  it('reads the lexicon in any spelling of a word, with what other languages say', async () => {
    const composed = await client.lexiconEntry('ja', 'ぶどう'.normalize('NFC')).catch(() => undefined);
    const decomposed = await client.lexiconEntry('ja', 'ぶどう'.normalize('NFD')).catch(() => undefined);
    expect(decomposed).toEqual(composed);
    const { senses } = await client.lexiconEntry('en', 'Mice');
    expect(senses.find(({ id }) => id === 'mouse.animal')).toBeDefined();
  });

  it('throws the refusal of the service as a typed error', async () => {
    const error: unknown = await client.explain({ text: 'hello there' }).catch((thrown: unknown) => thrown);
    expect(WordsightApiError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({
      code: 'WORD_NOT_AMBIGUOUS',
      status: 422,
      requestId: expect.stringMatching(/^[\w-]{36}$/),
    });
  });
});

describe('wordsight explain --server', () => {
  it('prints what the service answers', async () => {
    const { status, stdout } = await wordsightCommand('explain', 'spider.png', 'くもが見える', '--server', server.url);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^くも, the picture spoke to it \d+ %\n→ spider\.animal: /);
  });

  it('says so when no server answers', async () => {
    const { status, stderr } = await wordsightCommand('explain', 'kite.png', 'たこ', '--server', 'http://127.0.0.1:9');
    expect([status, stderr.split(':')[0]]).toEqual([1, 'SERVER_UNREACHABLE']);
  });
});

describe('the service', () => {
  it('prints where it is and a first example, and stops cleanly when told', async () => {
    const another = await startServer();
    expect(another.printed()).toContain('curl -s http://127.0.0.1');
    await expect.poll(() => another.printed()).toContain('くもが見える');
    expect(await another.stop()).toBe(0);
  });

  it('logs what was answered and how fast, and nothing of what people wrote or called their files', async () => {
    const chatty = await startServer({ WORDSIGHT_LOG: 'info' });
    const body = new FormData();
    body.append('text', 'my private mouse');
    body.append('media', new Blob([new Uint8Array(sample('mouse-animal.png'))]), 'holiday-secret.png');
    await (await fetch(`${chatty.url}/v1/explanations`, { method: 'POST', body })).arrayBuffer();
    await fetch(`${chatty.url}/v1/nothing/private`);
    await expect.poll(() => chatty.printed()).toContain('"status":404');
    expect(chatty.printed()).toContain('"route":"/v1/explanations"');
    expect(chatty.printed()).not.toMatch(/private|secret/);
    await chatty.stop();
  });
});
