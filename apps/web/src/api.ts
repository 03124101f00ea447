import { createClient, type HeatmapChoice, WordsightApiError } from '@wordsight/client';
import type { Attentions, Explanation, Language, LexiconEntry, Sample } from './api-types.ts';

/** A caption, and a picture or none. */
export interface ApiQuestion {
  readonly text: string;
  readonly lang?: string;
  readonly media?: Blob;
}

/** Everything the page asks its server; all of it may throw `WordsightApiError`. */
export interface Api {
  explain(question: ApiQuestion, signal?: AbortSignal): Promise<Explanation>;
  attentions(id: string): Promise<Attentions>;
  heatmap(id: string, word: number, choice: HeatmapChoice): Promise<Blob>;
  lexicon(lang: string, lemma: string): Promise<LexiconEntry>;
  languages(): Promise<readonly Language[]>;
  samples(): Promise<readonly Sample[]>;
  samplePicture(file: string, signal?: AbortSignal): Promise<Blob>;
}

/**
 * Makes the calls of the page: those of the API through its client, and the sample pictures beside it.
 *
 * @param options - `baseUrl`: the page's own server when empty; `fetch`: a stand-in for tests.
 */
export function createApi({
  baseUrl = '',
  fetch = globalThis.fetch,
}: {
  baseUrl?: string;
  fetch?: typeof globalThis.fetch;
} = {}): Api {
  // A person in front of the page waits once; after that it is better to be told.
  const client = createClient({ baseUrl, fetch, retries: 1 });
  const get = async (address: string, signal?: AbortSignal): Promise<Response> => {
    const response = await fetch(address, signal === undefined ? {} : { signal });
    if (!response.ok) throw await refusalOf(response);
    return response;
  };
  return {
    async explain(question, signal) {
      // The cast says what the schema cannot: points of the plane are pairs.
      return (await client.explain({ ...question, ...(signal && { signal }) })) as unknown as Explanation;
    },
    attentions: client.attentions,
    lexicon: client.lexiconEntry,
    async languages() {
      return (await client.languages()).languages;
    },
    async heatmap(id, word, choice) {
      return (await get(client.heatmapUrl(id, word, choice))).blob();
    },
    async samples() {
      return (await (await get(`${baseUrl}/samples.json`)).json()) as Sample[];
    },
    async samplePicture(file, signal) {
      return (await get(`${baseUrl}/samples/${encodeURIComponent(file)}`, signal)).blob();
    },
  };
}

/** Files come without the client; their refusals look the same. */
async function refusalOf(response: Response): Promise<WordsightApiError> {
  const { status } = response;
  const body = (await response.json().catch(() => ({}))) as object;
  const unknown = { code: 'UNEXPECTED', title: `Status ${status}`, detail: `${response.url}: ${status}`, mend: '' };
  return new WordsightApiError({ ...unknown, ...body, status });
}
