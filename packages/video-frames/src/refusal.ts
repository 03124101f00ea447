import { type ErrorCode, WordsightError } from '@wordsight/contracts';

/** What there is to say about a refusal, in words that never come from the clip. */
export interface RefusalDetails {
  readonly expected: string;
  readonly received: string;
  /** One imperative sentence. */
  readonly mend: string;
  readonly cause?: unknown;
}

/** The error for a clip or an option that is refused. */
export function refusal(code: ErrorCode, { expected, received, mend, cause }: RefusalDetails): WordsightError {
  return new WordsightError(code, { message: `Expected ${expected}, received ${received}.`, mend, cause });
}
