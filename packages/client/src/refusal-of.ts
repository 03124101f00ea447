import type { Problem } from './answers.ts';
import { WordsightApiError } from './wordsight-api-error.ts';

/** A response that is not 2xx as the error it stands for; also when something between us and the server wrote it. */
export function refusalOf(response: Response, body: unknown): WordsightApiError {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const more = Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {};
  return new WordsightApiError(isProblem(body) ? body : foreign(response.status), more);
}

/** No server answered at all. */
export function unreachable(cause: unknown): WordsightApiError {
  return new WordsightApiError(
    {
      code: 'SERVER_UNREACHABLE',
      status: 0,
      title: 'No Wordsight server answered',
      detail: 'Expected a Wordsight server at the address, and nothing answered.',
      mend: 'Check the address and that the server runs.',
    },
    { cause },
  );
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'mend' in body && 'detail' in body;
}

function foreign(status: number): Omit<Problem, 'type' | 'requestId'> {
  return {
    code: 'SERVER_UNREACHABLE',
    status,
    title: 'The answer is not from Wordsight',
    detail: `Expected an answer of Wordsight, received status ${status} without its body.`,
    mend: 'Check the address and what stands between you and the server.',
  };
}
