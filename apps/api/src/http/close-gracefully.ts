import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Wordsight } from 'wordsight';
import { Admission } from '../admission/admission.ts';

/** Readiness says no at once, accepted requests finish within `drainMs`, then everything closes. */
export async function closeGracefully(
  app: NestExpressApplication,
  wordsight: Wordsight,
  drainMs: number,
): Promise<void> {
  const server = app.getHttpServer() as Server;
  await Promise.race([app.get(Admission).drain(), wait(drainMs, undefined, { ref: false })]);
  server.closeIdleConnections();
  const closed = app.close();
  await Promise.race([closed, wait(1_000, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
  await wordsight.close();
}
