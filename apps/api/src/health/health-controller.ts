import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Admission } from '../admission/admission.ts';
import { refuse } from '../errors/refuse.ts';
import { ServiceMetrics } from '../metrics/service-metrics.ts';
import { Operation } from '../openapi/operation.ts';
import { Health } from '../schemas/lexicon-schemas.ts';

/** For those who run it. */
@Controller()
export class HealthController {
  readonly #admission: Admission;
  readonly #metrics: ServiceMetrics;

  constructor(@Inject(Admission) admission: Admission, @Inject(ServiceMetrics) metrics: ServiceMetrics) {
    this.#admission = admission;
    this.#metrics = metrics;
  }

  @Get('health/live')
  @Operation({ id: 'live', tag: 'Service', summary: 'The process answers', answer: Health })
  live() {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Operation({
    id: 'ready',
    tag: 'Service',
    summary: 'The model is loaded and new questions are taken',
    answer: Health,
    codes: ['CLOSED'],
  })
  ready() {
    const { running, waiting, draining } = this.#admission;
    if (draining) {
      throw refuse('CLOSED', 'Expected a running service, and it is shutting down.', 'Ask another server.');
    }
    return { status: 'ok', running, waiting };
  }

  @Get('metrics')
  @Operation({ id: 'metrics', tag: 'Service', summary: 'Counts for Prometheus', alsoAs: ['text/plain'] })
  async metrics(@Res() response: Response): Promise<void> {
    response.setHeader('Content-Type', this.#metrics.contentType);
    response.send(await this.#metrics.text());
  }
}
