import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { pino } from 'pino';
import type { Wordsight } from 'wordsight';
import { AppModule } from './app-module.ts';
import { errorsPage } from './errors/errors-page.ts';
import { sendProblem } from './errors/problem-filter.ts';
import { refuse } from './errors/refuse.ts';
import { FencedAdapter } from './http/fenced-adapter.ts';
import { securityHeaders } from './http/security-headers.ts';
import { watchRequests } from './http/watch-requests.ts';
import { ServiceMetrics } from './metrics/service-metrics.ts';
import { apiDocument } from './openapi/api-document.ts';
import { servePage } from './page/serve-page.ts';
import type { Settings } from './settings.ts';

/** The whole service around an open model, ready to listen. Closing it leaves the model open. */
export async function createApp(
  wordsight: Wordsight,
  settings: Settings,
): Promise<{ app: NestExpressApplication; document: OpenAPIObject }> {
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.around(wordsight, settings),
    new FencedAdapter(settings),
    { bodyParser: false, logger: false, abortOnError: false },
  );
  const logger = pino({ level: settings.WORDSIGHT_LOG, base: null });
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use(watchRequests(logger, app.get(ServiceMetrics)));
  app.use(securityHeaders);
  app.use(refuseLongAddress);
  for (const { path, handler } of servePage()) app.use(path, handler);
  app.use('/docs/errors', (_request: Request, response: Response) => {
    response.type('html').send(errorsPage());
  });
  const document = apiDocument(app);
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'docs-json', customSiteTitle: 'Wordsight API' });
  await app.init();
  // What Express itself refuses, such as an address that cannot be decoded.
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    sendProblem(request, response, refuseUnreadable(error));
  });
  return { app, document };
}

const MOST_ADDRESS_LETTERS = 8_192;

function refuseLongAddress(request: Request, response: Response, next: NextFunction): void {
  if (request.url.length <= MOST_ADDRESS_LETTERS) return next();
  const expected = `Expected an address of at most ${MOST_ADDRESS_LETTERS} letters, received a longer one.`;
  sendProblem(request, response, refuse('HEADERS_TOO_LARGE', expected, 'Shorten the address.'));
}

function refuseUnreadable(cause: unknown): Error {
  return refuse('REQUEST_MALFORMED', 'Expected an address that can be decoded, received another.', 'Encode it.', cause);
}
