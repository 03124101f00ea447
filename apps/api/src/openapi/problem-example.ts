import { type ErrorCode, ERRORS } from '@wordsight/contracts';
import { toProblem, type Problem } from '../errors/problem.ts';
import { refuse } from '../errors/refuse.ts';

/** What a refusal of that code looks like. */
export function problemExample(code: ErrorCode): Problem {
  const error = refuse(code, `${ERRORS[code]}.`, `See /docs/errors.`);
  return toProblem(error, '8c4b1d0e-4f0a-4b8e-9a55-3d1f6f1f9f10');
}
