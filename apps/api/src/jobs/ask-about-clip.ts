import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { HashedClip } from 'wordsight';
import type { KeptExplanation } from '../explanations/explanation-store.ts';
import { ExplainService } from '../explanations/explain-service.ts';
import { stateOf } from '../http/request-state.ts';
import { checkFields } from '../schemas/check-fields.ts';
import { ExplainFields } from '../schemas/request-schemas.ts';
import type { Settings } from '../settings.ts';
import { SETTINGS } from '../tokens.ts';
import type { Upload } from '../uploads/read-upload.ts';
import { ClipJobs } from './clip-jobs.ts';
import type { Job } from './job.ts';

/** An answer, or the job that will have one. */
export type ClipReply =
  | { readonly kept: KeptExplanation; readonly job?: undefined }
  | { readonly kept?: undefined; readonly job: Job };

/** The way of every question about a clip: start or join its job, and wait for it as long as the caller likes to. */
@Injectable()
export class AskAboutClip {
  readonly #jobs: ClipJobs;
  readonly #service: ExplainService;
  readonly #settings: Settings;

  constructor(
    @Inject(ClipJobs) jobs: ClipJobs,
    @Inject(ExplainService) service: ExplainService,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.#jobs = jobs;
    this.#service = service;
    this.#settings = settings;
  }

  /** Releases the upload once the clip is no longer needed. Throws why the question was refused or failed. */
  async ask(request: Request, upload: Upload, clip: HashedClip): Promise<ClipReply> {
    const fields = this.#checked(upload);
    const id = this.#service.idOf(fields, clip);
    const before = this.#service.find(id);
    if (before !== undefined) {
      upload.release();
      return { kept: before };
    }
    const job = this.#jobs.start(
      id,
      (signal, onProgress) => this.#service.explain(fields, clip, { signal, onProgress }),
      upload.release,
    );
    const kept = await job.answerWithin({
      milliseconds: wantsToComeBack(request) ? 0 : this.#settings.WORDSIGHT_DEADLINE_MS,
      clipSeconds: this.#settings.WORDSIGHT_SHORT_CLIP_SECONDS,
      signal: stateOf(request).abort.signal,
    });
    if (kept !== undefined) return { kept };
    job.promise();
    return { job };
  }

  #checked(upload: Upload): ExplainFields {
    try {
      return checkFields(ExplainFields, upload.fields);
    } catch (error) {
      upload.release();
      throw error;
    }
  }
}

/** RFC 7240. */
function wantsToComeBack({ headers }: Request): boolean {
  const preferences = String(headers['prefer'] ?? '').split(',');
  return preferences.some((preference) => preference.trim().toLowerCase() === 'respond-async');
}
