import { randomUUID } from 'node:crypto';
import type { Request } from 'express';

/** What is known about one request while it lives; kept beside it, never on it, so that no input can reach it. */
export interface RequestState {
  readonly id: string;
  readonly begunAt: number;
  /** Aborted when the client goes away or the deadline passes. */
  readonly abort: AbortController;
  /** What served it when no route of ours did: `page` for files, else `unmatched`. */
  route: string;
  /** The code of the refusal, when it was refused. */
  code?: string;
  /** What failed, for the log only. */
  failure?: unknown;
}

const states = new WeakMap<Request, RequestState>();

/** The state of a request, made on first use. */
export function stateOf(request: Request): RequestState {
  let state = states.get(request);
  if (state === undefined) {
    state = { id: randomUUID(), begunAt: performance.now(), abort: new AbortController(), route: 'unmatched' };
    states.set(request, state);
  }
  return state;
}
