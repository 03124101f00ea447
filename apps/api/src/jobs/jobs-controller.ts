import { Controller, Delete, Get, HttpCode, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { noSuchExplanation } from '../errors/refuse.ts';
import { ExplainService } from '../explanations/explain-service.ts';
import { stateOf } from '../http/request-state.ts';
import { Operation } from '../openapi/operation.ts';
import { Explanation } from '../schemas/explanation-schemas.ts';
import { JobSchema } from '../schemas/job-schemas.ts';
import { ClipJobs } from './clip-jobs.ts';
import { doneBody, jobBody } from './job-body.ts';
import { beginEvents, sendEvents, writeEvent } from './send-events.ts';

const ID = { id: 'id of the answer' };

/** Answers that are kept or still being worked on. */
@Controller('v1/explanations')
export class JobsController {
  readonly #jobs: ClipJobs;
  readonly #service: ExplainService;

  constructor(@Inject(ClipJobs) jobs: ClipJobs, @Inject(ExplainService) service: ExplainService) {
    this.#jobs = jobs;
    this.#service = service;
  }

  @Get(':id')
  @Operation({
    id: 'getExplanation',
    tag: 'Answers',
    summary: 'The same answer again, while it is kept; how far it is, while a clip is worked on',
    path: ID,
    answer: Explanation,
    later: JobSchema,
    codes: ['NOT_FOUND', 'ABORTED', 'VIDEO_UNREADABLE'],
  })
  get(@Param('id') id: string, @Req() request: Request, @Res() response: Response): void {
    const kept = this.#service.find(id);
    const job = this.#jobs.get(id);
    if (kept !== undefined) response.json(kept.body);
    else if (job === undefined) throw noSuchExplanation();
    else if (job.ended) throw job.error;
    else
      response
        .status(202)
        .setHeader('Retry-After', '1')
        .json(jobBody(job, stateOf(request).id));
  }

  @Get(':id/events')
  @Operation({
    id: 'getEvents',
    tag: 'Answers',
    summary: 'How far a clip is, as server-sent events: progress, and done, failed or cancelled at the end',
    path: ID,
    alsoAs: ['text/event-stream'],
    codes: ['NOT_FOUND'],
  })
  events(@Param('id') id: string, @Req() request: Request, @Res() response: Response): void {
    const kept = this.#service.find(id);
    const job = this.#jobs.get(id);
    if (kept === undefined && job === undefined) throw noSuchExplanation();
    if (kept === undefined) {
      sendEvents(response, job!, stateOf(request).id);
      return;
    }
    beginEvents(response);
    writeEvent(response, doneBody(id, kept.pictures.length));
    response.end();
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation({
    id: 'cancelExplanation',
    tag: 'Answers',
    summary: 'Calls the work on a clip off, or forgets a kept answer',
    path: ID,
    silent: true,
    codes: ['NOT_FOUND'],
  })
  cancel(@Param('id') id: string): void {
    const job = this.#jobs.get(id);
    if (job === undefined || job.ended) this.#service.forget(id);
    else job.cancel();
  }
}
