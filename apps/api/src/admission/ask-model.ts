import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { refuse } from '../errors/refuse.ts';
import { stateOf } from '../http/request-state.ts';
import { SETTINGS } from '../tokens.ts';
import type { Settings } from '../settings.ts';
import { readUpload, type Upload } from '../uploads/read-upload.ts';
import { UploadBudget } from '../uploads/upload-budget.ts';
import type { UploadShape } from '../uploads/upload-limits.ts';
import { Admission } from './admission.ts';

/** The way of every question to the model: read the upload, wait for a place, answer before the deadline. */
@Injectable()
export class AskModel {
  readonly #admission: Admission;
  readonly #budget: UploadBudget;
  readonly #settings: Settings;

  constructor(
    @Inject(Admission) admission: Admission,
    @Inject(UploadBudget) budget: UploadBudget,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.#admission = admission;
    this.#budget = budget;
    this.#settings = settings;
  }

  /** Reads the body; see {@link readUpload}. Whoever asks releases it. */
  read(request: Request, response: Response, shape: UploadShape): Promise<Upload> {
    const { WORDSIGHT_UPLOAD_MS: timeoutMs, WORDSIGHT_CLIP_UPLOAD_MS: clipTimeoutMs } = this.#settings;
    return readUpload(request, response, { shape, budget: this.#budget, timeoutMs, clipTimeoutMs });
  }

  /** Reads the body and runs `work` with it; see {@link Admission.run} and {@link readUpload} for what is thrown. */
  async upload<Answer>(
    request: Request,
    response: Response,
    shape: UploadShape,
    work: (upload: Upload, signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    return this.answer(request, await this.read(request, response, shape), work);
  }

  /** Runs `work` with an upload and releases it. */
  async answer<Answer>(
    request: Request,
    upload: Upload,
    work: (upload: Upload, signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      return await this.run(request, (signal) => work(upload, signal));
    } finally {
      upload.release();
    }
  }

  /** Waits for a place and runs `work`; its signal is aborted at the deadline and when the client goes away. */
  async run<Answer>(request: Request, work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    const { WORDSIGHT_DEADLINE_MS: deadlineMs } = this.#settings;
    const { abort } = stateOf(request);
    const late = setTimeout(() => abort.abort(tooLate(deadlineMs)), deadlineMs);
    try {
      return await this.#admission.run(() => work(abort.signal), abort.signal);
    } catch (error) {
      // What the engine says of an aborted call is only that it was aborted; the reason says why.
      throw abort.signal.aborted ? reasonOf(abort.signal) : error;
    } finally {
      clearTimeout(late);
    }
  }
}

function reasonOf({ reason }: AbortSignal): unknown {
  if (reason instanceof Error && reason.name !== 'AbortError') return reason;
  return refuse('ABORTED', 'Expected a client that waits for its answer, and it went away.', 'Ask again.');
}

function tooLate(deadlineMs: number): Error {
  return refuse(
    'TIMEOUT',
    `Expected an answer within ${deadlineMs} ms, waiting included, and there was none.`,
    'Ask again later, or with a smaller picture.',
  );
}
