import { ERRORS, WordsightError } from '@wordsight/contracts';
import { STATUS_OF_CODE } from './status-of-code.ts';

/** The body of every refusal: RFC 9457 with Wordsight's code and mend. Never anything the caller sent. */
export interface Problem {
  /** Where the code is described. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** One of the table of codes; programs branch on it. */
  readonly code: string;
  /** What was expected and what was received. */
  readonly detail: string;
  /** What to do about it. */
  readonly mend: string;
  readonly requestId: string;
}

/** The media type of a {@link Problem}. */
export const PROBLEM_TYPE = 'application/problem+json';

/** Anything thrown as the problem the caller is told. What is not a refusal of ours is `INTERNAL`, without detail. */
export function toProblem(error: unknown, requestId: string): Problem {
  const { code, message, mend } = WordsightError.isInstance(error) ? error : internalError(error);
  return {
    type: `/docs/errors#${code.toLowerCase().replaceAll('_', '-')}`,
    title: ERRORS[code],
    status: STATUS_OF_CODE[code],
    code,
    detail: message,
    mend,
    requestId,
  };
}

function internalError(cause: unknown): WordsightError {
  return new WordsightError('INTERNAL', {
    message: 'Expected an answer, and the service failed in a way it should not.',
    mend: 'Try again; if it stays, report it with the requestId.',
    cause,
  });
}
