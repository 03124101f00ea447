import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Wordsight } from 'wordsight';
import { Admission } from '../admission/admission.ts';
import { ClipJobs } from '../jobs/clip-jobs.ts';

/** Readiness says no at once, accepted requests finish within `drainMs`, then everything closes. */
export async function closeGracefully(
  app: NestExpressApplication,
  wordsight: Wordsight,
  drainMs: number,
): Promise<void> {
  const server = app.getHttpServer() as Server;
  const jobs = app.get(ClipJobs);
  const drained = Promise.all([app.get(Admission).drain(), jobs.drain()]);
  await Promise.race([drained, wait(drainMs, undefined, { ref: false })]);
  jobs.close();
  server.closeIdleConnections();
  const closed = app.close();
  await Promise.race([closed, wait(1_000, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
  await wordsight.close();
}
