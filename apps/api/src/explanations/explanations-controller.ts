import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { WordsightError } from '@wordsight/contracts';
import type { Request, Response } from 'express';
import { AskModel } from '../admission/ask-model.ts';
import { refuse } from '../errors/refuse.ts';
import { stateOf } from '../http/request-state.ts';
import { AskAboutClip } from '../jobs/ask-about-clip.ts';
import { jobBody } from '../jobs/job-body.ts';
import { CLIP_CODES, Operation, UPLOAD_CODES } from '../openapi/operation.ts';
import { checkFields } from '../schemas/check-fields.ts';
import { Explanation } from '../schemas/explanation-schemas.ts';
import { JobSchema } from '../schemas/job-schemas.ts';
import { ExplainFields } from '../schemas/request-schemas.ts';
import { ExplainService } from './explain-service.ts';

/** One picture or clip, and every field a question may have. */
const EXPLAIN_SHAPE = {
  files: 1,
  fields: ['text', 'lang', 'gamma', 'words', 'senses', 'frames', 'faithfulness'],
  clips: true,
};

/** Which sense each word has, and why. */
@Controller('v1/explanations')
export class ExplanationsController {
  readonly #ask: AskModel;
  readonly #clips: AskAboutClip;
  readonly #service: ExplainService;

  constructor(
    @Inject(AskModel) ask: AskModel,
    @Inject(AskAboutClip) clips: AskAboutClip,
    @Inject(ExplainService) service: ExplainService,
  ) {
    this.#ask = ask;
    this.#clips = clips;
    this.#service = service;
  }

  @Post()
  @HttpCode(200)
  @Operation({
    id: 'explain',
    tag: 'Questions',
    summary: 'Tells which sense each ambiguous word of a caption has, by looking at a picture or a clip',
    upload: { fields: ExplainFields, shape: EXPLAIN_SHAPE, example: { text: 'a mouse on the table' } },
    answer: Explanation,
    later: JobSchema,
    codes: [...UPLOAD_CODES, ...CLIP_CODES, 'WORD_NOT_AMBIGUOUS'],
  })
  async explain(@Req() request: Request, @Res() response: Response): Promise<void> {
    const upload = await this.#ask.read(request, response, EXPLAIN_SHAPE);
    if (upload.clip === undefined) {
      const { body } = await this.#ask.answer(request, upload, ({ fields, files }, signal) =>
        this.#service.explain(checkFields(ExplainFields, fields), files[0], { signal }).catch(tellOfClips),
      );
      response.json(body);
      return;
    }
    const { kept, job } = await this.#clips.ask(request, upload, upload.clip);
    if (kept !== undefined) {
      response.json(kept.body);
      return;
    }
    response.status(202).location(`/v1/explanations/${job.id}`).setHeader('Retry-After', '1');
    response.json(jobBody(job, stateOf(request).id));
  }
}

/** What is no picture is refused by those who read pictures; here it could have been a clip, too. */
function tellOfClips(error: unknown): never {
  if (!WordsightError.isInstance(error) || error.code !== 'UNSUPPORTED_MEDIA') throw error;
  throw refuse(
    'UNSUPPORTED_MEDIA',
    'Expected a JPEG, PNG or WebP picture, or an MP4, QuickTime, WebM or Matroska clip, received another kind of file.',
    'Save the picture as JPEG, PNG or WebP, or the clip as MP4 or WebM, and send that.',
    error,
  );
}
