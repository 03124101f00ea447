import type { Response } from 'express';
import type { JobBody } from '../schemas/job-schemas.ts';
import { jobBody } from './job-body.ts';
import type { Job } from './job.ts';

/** A comment this often tells proxies, and a client that is gone, from silence. */
const KEEP_ALIVE_MS = 15_000;

/** Begins a stream of server-sent events. */
export function beginEvents(response: Response): void {
  response.status(200);
  response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Accel-Buffering', 'no');
  response.flushHeaders();
}

/** Writes one event; `progress` while there is more to come, else how it ended. JSON has no line ends of its own. */
export function writeEvent(response: Response, body: JobBody): void {
  const name = body.status === 'waiting' || body.status === 'running' ? 'progress' : body.status;
  response.write(`event: ${name}\ndata: ${JSON.stringify(body)}\n\n`);
}

/** Sends the present state of a job and every change of it, until it ends or the client goes away. */
export function sendEvents(response: Response, job: Job, requestId: string): void {
  beginEvents(response);
  const alive = setInterval(() => response.write(':\n\n'), KEEP_ALIVE_MS);
  const stop = job.watch(tell);
  response.once('close', end);
  tell();

  function tell(): void {
    writeEvent(response, jobBody(job, requestId));
    if (!job.ended) return;
    end();
    response.end();
  }

  function end(): void {
    clearInterval(alive);
    stop();
  }
}
