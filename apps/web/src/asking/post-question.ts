/** A caption, and a picture, a clip or neither. */
export interface PostedQuestion {
  readonly text: string;
  readonly lang?: string;
  readonly media?: Blob;
  /** Also measures the maps, on a picture; takes longer. */
  readonly faithfulness?: true;
}

/** Longest time a busy server is waited for, whatever it says. */
const LONGEST_WAIT_SECONDS = 10;

/**
 * Sends a question and asks for a job wherever the server would let the page wait in silence: a clip gets one, a picture
 * is answered at once all the same. A busy server is asked once more.
 *
 * @returns The response with the answer, the job, or the refusal.
 */
export async function postQuestion(
  { fetch, address }: { fetch: typeof globalThis.fetch; address: string },
  { text, lang, media, faithfulness }: PostedQuestion,
  signal: AbortSignal,
): Promise<Response> {
  const body = new FormData();
  body.append('text', text);
  if (lang !== undefined) body.append('lang', lang);
  if (faithfulness === true) body.append('faithfulness', 'true');
  if (media !== undefined) body.append('media', media, 'media');
  const post = () => fetch(address, { method: 'POST', body, headers: { Prefer: 'respond-async' }, signal });
  const response = await post();
  if (response.status !== 429) return response;
  const seconds = Number(response.headers.get('Retry-After') ?? 1);
  await response.body?.cancel();
  await waitMs(1000 * (Number.isFinite(seconds) ? Math.min(seconds, LONGEST_WAIT_SECONDS) : 1));
  signal.throwIfAborted();
  return post();
}

export function waitMs(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
