import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { ServiceMetrics } from '../metrics/service-metrics.ts';
import { stateOf } from './request-state.ts';

/**
 * Gives each request its id, aborts its work when the client goes away, and leaves one log line and one count.
 *
 * The line holds no text, no file name and no address beyond the route's template: what people write is theirs.
 */
export function watchRequests(logger: Logger, metrics: ServiceMetrics) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const state = stateOf(request);
    response.setHeader('X-Request-Id', state.id);
    response.once('close', () => {
      if (!response.writableFinished) state.abort.abort();
      const seconds = (performance.now() - state.begunAt) / 1000;
      const status = response.writableFinished || response.headersSent ? response.statusCode : 499;
      const { code } = state;
      const route = routeOf(request) ?? state.route;
      const method = METHODS.has(request.method) ? request.method : 'OTHER';
      metrics.count({ route, method, status, code: code ?? 'none', seconds });
      const line = { requestId: state.id, method, route, status, code, ms: Math.round(seconds * 1000) };
      if (status >= 500) logger.error({ ...line, failure: describe(state.failure) }, 'failed');
      else logger.info(line, 'answered');
    });
    next();
  };
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']);

/** The template of the route that took the request; a closed set, unlike addresses. */
function routeOf(request: Request): string | undefined {
  const route = request.route as { path?: string } | undefined;
  return route?.path;
}

/** Enough to find a failure, short enough for one line. */
function describe(failure: unknown): string | undefined {
  if (failure === undefined) return undefined;
  const { stack, cause } = failure as Error;
  const text = `${stack ?? String(failure)}${cause === undefined ? '' : ` | ${String((cause as Error).message ?? cause)}`}`;
  return text.slice(0, 2_000);
}
