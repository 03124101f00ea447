import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AskModel } from '../admission/ask-model.ts';
import { noPicture } from '../errors/refuse.ts';
import { ExplainService } from '../explanations/explain-service.ts';
import { Operation, UPLOAD_CODES } from '../openapi/operation.ts';
import { checkFields } from '../schemas/check-fields.ts';
import { Attentions } from '../schemas/explanation-schemas.ts';
import { AttendFields } from '../schemas/request-schemas.ts';
import { attentionsBody } from './attentions-body.ts';
import { PACKED_TYPE, packAttention } from './pack-attention.ts';

const ATTEND_SHAPE = { files: 1, fields: ['text', 'lang', 'gamma', 'words', 'senses'] };

/** Raw weights for programs. */
@Controller('v1/attentions')
export class AttentionsController {
  readonly #ask: AskModel;
  readonly #service: ExplainService;

  constructor(@Inject(AskModel) ask: AskModel, @Inject(ExplainService) service: ExplainService) {
    this.#ask = ask;
    this.#service = service;
  }

  @Post()
  @HttpCode(200)
  @Operation({
    id: 'attend',
    tag: 'Questions',
    summary: 'The weights of every layer and head, as JSON or packed (Accept: application/vnd.wordsight.attention)',
    upload: { fields: AttendFields, shape: ATTEND_SHAPE, required: true, example: { text: 'a mouse on the table' } },
    answer: Attentions,
    alsoAs: [PACKED_TYPE],
    codes: [...UPLOAD_CODES, 'WORD_NOT_AMBIGUOUS', 'FILE_MISSING'],
  })
  async attend(@Req() request: Request, @Res() response: Response): Promise<void> {
    const kept = await this.#ask.upload(request, response, ATTEND_SHAPE, async ({ fields, files }, signal) => {
      if (files[0] === undefined) throw noPicture();
      return this.#service.explain(checkFields(AttendFields, fields), files[0], { signal });
    });
    response.vary('Accept');
    if (request.accepts(['application/json', PACKED_TYPE]) === PACKED_TYPE) {
      response.type(PACKED_TYPE).send(packAttention(kept.attention!));
    } else response.json(attentionsBody(kept));
  }
}
