import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { Wordsight } from 'wordsight';
import { Admission } from './admission/admission.ts';
import { AskModel } from './admission/ask-model.ts';
import { AttentionsController } from './attentions/attentions-controller.ts';
import { ChoicesController } from './choices/choices-controller.ts';
import { EmbeddingsController } from './embeddings/embeddings-controller.ts';
import { ProblemFilter } from './errors/problem-filter.ts';
import { DrawService } from './explanations/draw-service.ts';
import { DrawingsController } from './explanations/drawings-controller.ts';
import { ExplainService } from './explanations/explain-service.ts';
import { ExplanationStore } from './explanations/explanation-store.ts';
import { ExplanationsController } from './explanations/explanations-controller.ts';
import { HealthController } from './health/health-controller.ts';
import { AskAboutClip } from './jobs/ask-about-clip.ts';
import { ClipJobs } from './jobs/clip-jobs.ts';
import { JobsController } from './jobs/jobs-controller.ts';
import { LexiconController } from './lexicon/lexicon-controller.ts';
import { ServiceMetrics } from './metrics/service-metrics.ts';
import { RankingsController } from './rankings/rankings-controller.ts';
import type { Settings } from './settings.ts';
import { SETTINGS, WORDSIGHT } from './tokens.ts';
import { UploadBudget } from './uploads/upload-budget.ts';

/** All parts of the service around one open model. */
@Module({})
export class AppModule {
  static around(wordsight: Wordsight, settings: Settings): DynamicModule {
    const admission = new Admission({ running: settings.WORDSIGHT_RUNNING, waiting: settings.WORDSIGHT_WAITING });
    const budget = new UploadBudget(settings.WORDSIGHT_UPLOAD_BYTES);
    const store = new ExplanationStore({
      bytes: settings.WORDSIGHT_KEEP_BYTES,
      minutes: settings.WORDSIGHT_KEEP_MINUTES,
    });
    const clips = new ClipJobs({
      running: settings.WORDSIGHT_CLIPS_RUNNING,
      waiting: settings.WORDSIGHT_CLIPS_WAITING,
      deadlineMs: settings.WORDSIGHT_CLIP_DEADLINE_MS,
      keepMs: settings.WORDSIGHT_KEEP_MINUTES * 60_000,
    });
    const metrics = new ServiceMetrics();
    metrics.watch('wordsight_running', 'Requests at work', () => admission.running);
    metrics.watch('wordsight_waiting', 'Requests in line', () => admission.waiting);
    metrics.watch('wordsight_clips_running', 'Questions about clips at work', () => clips.running);
    metrics.watch('wordsight_clips_waiting', 'Questions about clips in line', () => clips.waiting);
    metrics.watch('wordsight_upload_bytes', 'Memory and disk of uploads under way', () => budget.bytesInUse);
    metrics.watch('wordsight_kept_bytes', 'Memory of kept explanations', () => store.bytesInUse);
    return {
      module: AppModule,
      controllers: [
        ExplanationsController,
        JobsController,
        DrawingsController,
        RankingsController,
        ChoicesController,
        EmbeddingsController,
        AttentionsController,
        LexiconController,
        HealthController,
      ],
      providers: [
        { provide: WORDSIGHT, useValue: wordsight },
        { provide: SETTINGS, useValue: settings },
        { provide: Admission, useValue: admission },
        { provide: UploadBudget, useValue: budget },
        { provide: ExplanationStore, useValue: store },
        { provide: ClipJobs, useValue: clips },
        { provide: ServiceMetrics, useValue: metrics },
        { provide: APP_FILTER, useClass: ProblemFilter },
        AskModel,
        AskAboutClip,
        ExplainService,
        DrawService,
      ],
    };
  }
}
