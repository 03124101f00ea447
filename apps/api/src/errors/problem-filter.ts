import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { WordsightError } from '@wordsight/contracts';
import type { Request, Response } from 'express';
import { discardRest } from '../http/discard-rest.ts';
import { stateOf } from '../http/request-state.ts';
import { PROBLEM_TYPE, toProblem } from './problem.ts';
import { notFound, refuse } from './refuse.ts';

/** Turns everything thrown into problem+json, and tells the request's log line what happened. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    sendProblem(request, response, error);
  }
}

/** Answers a request with a refusal; does nothing when an answer has begun. */
export function sendProblem(request: Request, response: Response, error: unknown): void {
  const state = stateOf(request);
  const problem = toProblem(ofNest(error), state.id);
  state.code = problem.code;
  if (problem.status >= 500) state.failure = error;
  if (response.headersSent) return;
  const retry = retryAfterOf(error);
  if (retry !== undefined) response.setHeader('Retry-After', String(retry));
  const send = (): void => {
    if (!request.complete) response.setHeader('Connection', 'close');
    if (!response.headersSent) response.status(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
  };
  // Who is too slow to send would be too slow to be waited for, too.
  if (problem.code === 'REQUEST_TIMEOUT') send();
  else void discardRest(request).then(send);
}

/** Nest's own exceptions carry texts of the request; only their status is used. */
function ofNest(error: unknown): unknown {
  if (!(error instanceof HttpException)) return error;
  if (error.getStatus() === 404) return notFound();
  return refuse('REQUEST_MALFORMED', 'Expected a valid request, received another.', 'See /docs for what is expected.');
}

/** Seconds after which to come back, when the refusal says so. */
function retryAfterOf(error: unknown): number | undefined {
  if (!WordsightError.isInstance(error)) return undefined;
  if ('retryAfterSeconds' in error && typeof error.retryAfterSeconds === 'number') return error.retryAfterSeconds;
  return error.code === 'QUEUE_FULL' || error.code === 'CLOSED' ? 1 : undefined;
}
