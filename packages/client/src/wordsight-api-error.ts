import type { Problem } from './answers.ts';

/** A refusal of the server, or that there was none to refuse: `code` for programs, `message` and `mend` for people. */
export class WordsightApiError extends Error {
  override readonly name = 'WordsightApiError';
  /** One of the codes in docs/errors.md. */
  readonly code: string;
  /** What to do about it. */
  readonly mend: string;
  /** HTTP status; 0 when no server answered. */
  readonly status: number;
  readonly title: string;
  /** Finds the request in the server's log; absent when it never reached one. */
  readonly requestId: string | undefined;
  /** When to ask again, if the server said so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: Omit<Problem, 'type' | 'requestId'> & { requestId?: string }, more: ErrorExtras = {}) {
    super(problem.detail, more.cause === undefined ? undefined : { cause: more.cause });
    this.code = problem.code;
    this.mend = problem.mend;
    this.status = problem.status;
    this.title = problem.title;
    this.requestId = problem.requestId;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }

  /** Recognises the error across two installed copies of this package, where `instanceof` fails. */
  static isInstance(value: unknown): value is WordsightApiError {
    return value instanceof Error && value.name === 'WordsightApiError' && 'status' in value;
  }
}

interface ErrorExtras {
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}
