import { unreachable } from './refusal-of.ts';

/** How long a busy server is asked again. */
export interface Patience {
  readonly fetch: typeof fetch;
  /** Further tries after 429. */
  readonly retries: number;
}

/** Longest time between two tries, whatever the server says. */
const LONGEST_WAIT_SECONDS = 10;

/** `fetch` that comes back when a busy server says when, and throws a typed error when nothing answers. */
export function fetchWithPatience({ fetch, retries }: Patience): (request: Request) => Promise<Response> {
  return async (request) => {
    for (let left = retries; ; left -= 1) {
      const response = await fetch(left > 0 ? request.clone() : request).catch((cause: unknown) => {
        throw request.signal.aborted ? cause : unreachable(cause);
      });
      if (response.status !== 429 || left <= 0) return response;
      const named = Number(response.headers.get('Retry-After') ?? 1);
      // A proxy may name a date instead; a second is a fair guess then.
      const seconds = Number.isFinite(named) ? named : 1;
      await response.body?.cancel();
      // Apart by chance, so that those refused together do not come back together.
      await waitSeconds(Math.min(LONGEST_WAIT_SECONDS, seconds) * (1 + Math.random() / 2), request.signal);
    }
  };
}

function waitSeconds(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, seconds * 1000);
    function done(): void {
      signal.removeEventListener('abort', gone);
      resolve();
    }
    function gone(): void {
      clearTimeout(timer);
      reject(signal.reason as Error);
    }
    if (signal.aborted) gone();
    else signal.addEventListener('abort', gone, { once: true });
  });
}
