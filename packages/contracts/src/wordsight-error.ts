import type { ErrorCode } from './error-code.ts';

/** What a {@link WordsightError} says besides its code. */
export interface WordsightErrorDetails {
  /** What was expected and what was received, in one sentence. Never the caller's own text. */
  readonly message: string;
  /** What to do about it, as one imperative sentence. */
  readonly mend: string;
  readonly cause?: unknown;
}

/** A failure the caller can act on: `code` for programs, `message` and `mend` for people. */
export class WordsightError extends Error {
  override readonly name = 'WordsightError';
  /** What went wrong; stable across releases. */
  readonly code: ErrorCode;
  /** What to do about it, as one imperative sentence. */
  readonly mend: string;

  constructor(code: ErrorCode, { message, mend, cause }: WordsightErrorDetails) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.mend = mend;
  }

  /** Recognises the error across two installed copies of this package, where `instanceof` fails. */
  static isInstance(value: unknown): value is WordsightError {
    return value instanceof Error && value.name === 'WordsightError' && 'code' in value && 'mend' in value;
  }
}
