import { createClient, type HeatmapChoice, WordsightApiError } from '@wordsight/client';
import type { Attentions, Explanation, Language, LexiconEntry, Sample } from './api-types.ts';
import { followJob } from './asking/follow-job.ts';
import { isJob, type Job, type Progress } from './asking/job.ts';
import { type ListenToJob, listenToJob } from './asking/listen-to-job.ts';
import { type PostedQuestion, postQuestion, waitMs } from './asking/post-question.ts';
import { allSamples, type ClipEntry, sampleAddress } from './samples.ts';

/** How a question is waited for. */
export interface Waiting {
  /** Gives it up, here and on the server. */
  readonly signal?: AbortSignal;
  /** Hears how far a clip is. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Everything the page asks its server; all of it may throw `WordsightApiError`. */
export interface Api {
  explain(question: PostedQuestion, waiting?: Waiting): Promise<Explanation>;
  attentions(id: string): Promise<Attentions>;
  heatmap(id: string, word: number, choice: HeatmapChoice): Promise<Blob>;
  lexicon(lang: string, lemma: string): Promise<LexiconEntry>;
  languages(): Promise<readonly Language[]>;
  samples(): Promise<readonly Sample[]>;
  sampleFile(sample: Sample, signal?: AbortSignal): Promise<Blob>;
}

/**
 * Makes the calls of the page: those of the API through its client, and the samples beside it.
 *
 * @param options - `baseUrl`: the page's own server when empty; `fetch` and `listen`: stand-ins for tests.
 */
export function createApi({
  baseUrl = '',
  fetch = globalThis.fetch,
  listen = listenToJob,
}: {
  baseUrl?: string;
  fetch?: typeof globalThis.fetch;
  listen?: ListenToJob;
} = {}): Api {
  // A person in front of the page waits once; after that it is better to be told.
  const client = createClient({ baseUrl, fetch, retries: 1 });
  const get = async (address: string, signal?: AbortSignal): Promise<Response> => {
    const response = await fetch(address, signal === undefined ? {} : { signal });
    if (!response.ok) throw await refusalOf(response);
    return response;
  };
  const list = async <Entry>(path: string): Promise<Entry[]> => (await get(`${baseUrl}${path}`)).json();
  const addressOf = (id: string): string => `${baseUrl}/v1/explanations/${encodeURIComponent(id)}`;

  const follow = async (first: Job, { signal, onProgress }: Required<Waiting>) => {
    const sources = {
      listen: (listener: Parameters<ListenToJob>[1]) => listen(`${addressOf(first.id)}/events`, listener),
      // The cast says what the schema cannot: points of the plane are pairs.
      ask: async () => (await client.explanation(first.id)) as Job | Explanation,
      wait: waitMs,
    };
    try {
      return await followJob(first, sources, { signal, onJob: ({ progress }) => onProgress(progress) });
    } catch (thrown) {
      // A page that is being left still gets this out; whether it arrives changes nothing here.
      if (signal.aborted) await fetch(addressOf(first.id), { method: 'DELETE', keepalive: true }).catch(() => {});
      throw thrown;
    }
  };

  return {
    async explain(question, { signal = new AbortController().signal, onProgress = () => {} } = {}) {
      const response = await postQuestion({ fetch, address: `${baseUrl}/v1/explanations` }, question, signal);
      if (!response.ok) throw await refusalOf(response);
      const answer = (await response.json()) as Job | Explanation;
      return isJob(answer) ? follow(answer, { signal, onProgress }) : answer;
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
      const [pictures, clips] = await Promise.all([
        list<Sample>('/samples.json'),
        // Pictures alone are worth showing.
        list<ClipEntry>('/samples/clips.json').catch(() => []),
      ]);
      return allSamples(pictures, clips);
    },
    async sampleFile(sample, signal) {
      return (await get(`${baseUrl}${sampleAddress(sample)}`, signal)).blob();
    },
  };
}

/** Questions and files go without the client; their refusals look the same. */
async function refusalOf(response: Response): Promise<WordsightApiError> {
  const { status } = response;
  const body = (await response.json().catch(() => ({}))) as object;
  const unknown = { code: 'UNEXPECTED', title: `Status ${status}`, detail: `${response.url}: ${status}`, mend: '' };
  return new WordsightApiError({ ...unknown, ...body, status });
}
