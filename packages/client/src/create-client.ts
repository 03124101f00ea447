import createFetchClient from 'openapi-fetch';
import type {
  Attentions,
  Choice,
  Embeddings,
  Explanation,
  Job,
  Languages,
  LexiconEntry,
  Models,
  Ranking,
} from './answers.ts';
import { followJob } from './follow-job.ts';
import { fetchWithPatience } from './fetch-with-patience.ts';
import type { paths } from './generated/schema.ts';
import type { ChooseQuestion, EmbedQuestion, ExplainQuestion, HeatmapChoice, RankQuestion } from './questions.ts';
import { refusalOf, unreachable } from './refusal-of.ts';
import { toForm } from './to-form.ts';
import { unpackAttention, type UnpackedAttention } from './unpack-attention.ts';

/** How a {@link Client} reaches its server. */
export interface ClientOptions {
  /** Such as `http://127.0.0.1:8080`; the page's own server when empty. */
  readonly baseUrl: string;
  /** @default globalThis.fetch */
  readonly fetch?: typeof fetch;
  /**
   * How often a busy server (429) is asked again, after the seconds it names.
   * @default 2
   */
  readonly retries?: number;
}

/** A Wordsight server. Every method throws `WordsightApiError` when the server refuses or is not there. */
export interface Client {
  /** Answers a caption with a picture or a clip; for a clip it waits as long as that takes. */
  explain(question: ExplainQuestion): Promise<Explanation>;
  /** The same answer again, while the server keeps it; the job, while a clip is worked on. */
  explanation(id: string): Promise<Explanation | Job>;
  /** Calls the work on a clip off, or lets the server forget an answer. */
  forget(id: string): Promise<void>;
  /** The address of a JPEG: a frame of a clip as it was looked at. */
  frameUrl(id: string, frame: number): string;
  /** The weights of every layer and head of a kept answer. */
  attentions(id: string): Promise<Attentions>;
  /** Asks for the weights directly, in their packed form. */
  attend(question: ExplainQuestion): Promise<UnpackedAttention>;
  rank(question: RankQuestion): Promise<Ranking>;
  choose(question: ChooseQuestion): Promise<Choice>;
  embed(question: EmbedQuestion): Promise<Embeddings>;
  lexiconEntry(lang: string, lemma: string): Promise<LexiconEntry>;
  languages(): Promise<Languages>;
  models(): Promise<Models>;
  /** A PNG: where a word of a kept answer looked, over its picture. */
  heatmap(id: string, word: number, choice?: HeatmapChoice): Promise<Uint8Array>;
  /** The address of that PNG. */
  heatmapUrl(id: string, word: number, choice?: HeatmapChoice): string;
}

/**
 * Makes a client for Node or a browser.
 *
 * @example
 * const client = createClient({ baseUrl: 'http://127.0.0.1:8080' });
 * const { words } = await client.explain({ text: 'look at that crane', media: file });
 * words[0].senses[0].id; // 'crane.bird'
 */
export function createClient({ baseUrl: address, fetch = globalThis.fetch, retries = 2 }: ClientOptions): Client {
  const baseUrl = address.replace(/\/+$/, '');
  const patient = fetchWithPatience({ fetch, retries });
  const http = createFetchClient<paths>({ baseUrl, fetch: patient });

  /** The form is written by {@link toForm}; the generated types know its fields, not its pictures. */
  const upload = (question: { readonly signal?: AbortSignal }) => ({
    body: question as never,
    bodySerializer: toForm,
    ...(question.signal && { signal: question.signal }),
  });
  const given = async <Answer>(asked: Promise<{ data?: Answer; error?: unknown; response: Response }>) => {
    const { data, error, response } = await asked.catch((cause: unknown) => {
      // A proxy's page with status 200, for one; an abort stays what it is.
      throw cause instanceof SyntaxError ? unreachable(cause) : cause;
    });
    if (!response.ok || data === undefined) throw refusalOf(response, error);
    return data;
  };

  return {
    async explain(question) {
      const { signal, onProgress } = question;
      // Who wants to hear how far it is, must not wait for the first answer.
      const headers = onProgress === undefined ? {} : { Prefer: 'respond-async' };
      const answer = await given(http.POST('/v1/explanations', { ...upload(question), headers }));
      if (!isJob(answer)) return answer;
      const address = `${baseUrl}/v1/explanations/${encodeURIComponent(answer.id)}`;
      await followJob({ fetch: patient, address, signal, onProgress });
      return (await given(http.GET('/v1/explanations/{id}', { params: { path: { id: answer.id } } }))) as Explanation;
    },
    explanation: (id) => given(http.GET('/v1/explanations/{id}', { params: { path: { id } } })),
    async forget(id) {
      const { response, error } = await http.DELETE('/v1/explanations/{id}', { params: { path: { id } } });
      if (!response.ok) throw refusalOf(response, error);
    },
    frameUrl: (id, frame) => `${baseUrl}/v1/explanations/${encodeURIComponent(id)}/frames/${frame}.jpg`,
    attentions: (id) => given(http.GET('/v1/explanations/{id}/attentions', { params: { path: { id } } })),
    async attend(question) {
      const headers = { Accept: 'application/vnd.wordsight.attention' };
      const asked = http.POST('/v1/attentions', { ...upload(question), headers, parseAs: 'arrayBuffer' });
      return unpackAttention(new Uint8Array((await given(asked)) as ArrayBuffer));
    },
    rank: (question) => given(http.POST('/v1/rankings', upload(question))),
    choose: (question) => given(http.POST('/v1/choices', upload(question))),
    embed: (question) => given(http.POST('/v1/embeddings', upload(question))),
    lexiconEntry: (lang, lemma) => given(http.GET('/v1/lexicon/{lang}/{lemma}', { params: { path: { lang, lemma } } })),
    languages: () => given(http.GET('/v1/languages')),
    models: () => given(http.GET('/v1/models')),
    async heatmap(id, word, choice) {
      const response = await patient(new Request(heatmapUrl(baseUrl, id, word, choice)));
      if (!response.ok) throw refusalOf(response, await response.json().catch(() => undefined));
      return new Uint8Array(await response.arrayBuffer());
    },
    heatmapUrl: (id, word, choice) => heatmapUrl(baseUrl, id, word, choice),
  };
}

function heatmapUrl(baseUrl: string, id: string, word: number, choice: HeatmapChoice = {}): string {
  const query = new URLSearchParams(
    Object.entries(choice).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  const path = `${baseUrl}/v1/explanations/${encodeURIComponent(id)}/words/${word}/heatmap.png`;
  return query.size > 0 ? `${path}?${query}` : path;
}

function isJob(answer: Explanation | Job): answer is Job {
  return 'status' in answer;
}
