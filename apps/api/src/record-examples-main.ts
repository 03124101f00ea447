// Records one real answer to every operation that answers in JSON; the OpenAPI document shows them as examples.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createWordsight } from 'wordsight';
import { createApp } from './create-app.ts';
import { readSettings } from './settings.ts';

const root = new URL('../../../', import.meta.url);
const folder = new URL('../examples/', import.meta.url);
const wordsight = await createWordsight({ processes: 1 });
const { app } = await createApp(wordsight, readSettings({ WORDSIGHT_LOG: 'silent' }));
await app.listen(0, '127.0.0.1');
const server = await app.getUrl();

try {
  await mkdir(folder, { recursive: true });
  const explanation = await post('explain', '/v1/explanations', { text: 'a mouse on the table' }, [
    'mouse-computer.png',
  ]);
  const { id } = explanation as { id: string };
  await get('getExplanation', `/v1/explanations/${id}`);
  const later = await post('explain.later', '/v1/explanations', { text: 'a mouse on the table' }, [
    'clips/mouse-runs-mouse-clicks.mp4',
  ]);
  await keep('getExplanation.later', Response.json(later, { status: 202 }));
  await get('getAttentions', `/v1/explanations/${id}/attentions`);
  await post('attend', '/v1/attentions', { text: 'a mouse on the table' }, ['mouse-computer.png']);
  await post('rank', '/v1/rankings', { text: 'computer mouse', word: 'mouse' }, [
    'mouse-animal.png',
    'mouse-computer.png',
  ]);
  await post('choose', '/v1/choices', { texts: '["a computer mouse","a small rodent"]' }, ['mouse-computer.png']);
  await post('embed', '/v1/embeddings', { texts: '["たこ"]' }, ['kite.png']);
  await get('getLexiconEntry', '/v1/lexicon/ja/くも');
  await get('getLanguages', '/v1/languages');
  await get('getModels', '/v1/models');
  await get('live', '/health/live');
  await get('ready', '/health/ready');
} finally {
  await app.close();
  await wordsight.close();
}

async function post(name: string, path: string, fields: Record<string, string>, pictures: string[]): Promise<unknown> {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  for (const picture of pictures) {
    body.append('media', new Blob([await readFile(new URL(`samples/${picture}`, root))]), picture);
  }
  const headers = { ...(name.endsWith('.later') && { Prefer: 'respond-async' }) };
  return keep(name, await fetch(`${server}${path}`, { method: 'POST', body, headers }));
}

async function get(name: string, path: string): Promise<unknown> {
  return keep(name, await fetch(`${server}${path}`));
}

async function keep(name: string, response: Response): Promise<unknown> {
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(answer)}\n`);
  return answer;
}
