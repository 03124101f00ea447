import { WordsightApiError } from '@wordsight/client';

/** Why a question was refused: the server's own words, or a refusal of the page with a code alone. */
export interface Problem {
  readonly code: string;
  readonly title?: string;
  readonly detail?: string;
  readonly mend?: string;
}

/** The problem of anything thrown. */
export function problemOf(thrown: unknown): Problem {
  if (WordsightApiError.isInstance(thrown)) {
    const { code, title, message, mend, status } = thrown;
    // Where no server answered at all, the client's words are for programmers; the page has its own.
    return status === 0 ? { code } : { code, title, detail: message, mend };
  }
  // A browser that cannot fetch says so with a TypeError and nothing else; what is no JSON was written by somebody between.
  if (thrown instanceof TypeError || thrown instanceof SyntaxError) return { code: 'SERVER_UNREACHABLE' };
  return { code: 'UNEXPECTED', detail: thrown instanceof Error ? thrown.message : String(thrown) };
}
