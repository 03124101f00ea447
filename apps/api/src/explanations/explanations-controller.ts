import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AskModel } from '../admission/ask-model.ts';
import { attentionsBody } from '../attentions/attentions-body.ts';
import { Operation, UPLOAD_CODES } from '../openapi/operation.ts';
import { checkFields } from '../schemas/check-fields.ts';
import { Attentions, Explanation } from '../schemas/explanation-schemas.ts';
import { ExplainFields, HeatmapQuery } from '../schemas/request-schemas.ts';
import { ExplainService } from './explain-service.ts';

/** One picture, and every field a question may have. */
export const EXPLAIN_SHAPE = { files: 1, fields: ['text', 'lang', 'gamma', 'words', 'senses'] };

const ID = { id: 'id of the answer' };

/** Which sense each word has, and why. */
@Controller('v1/explanations')
export class ExplanationsController {
  readonly #ask: AskModel;
  readonly #service: ExplainService;

  constructor(@Inject(AskModel) ask: AskModel, @Inject(ExplainService) service: ExplainService) {
    this.#ask = ask;
    this.#service = service;
  }

  @Post()
  @HttpCode(200)
  @Operation({
    id: 'explain',
    tag: 'Questions',
    summary: 'Tells which sense each ambiguous word of a caption has, by looking at a picture',
    upload: { fields: ExplainFields, shape: EXPLAIN_SHAPE, example: { text: 'a mouse on the table' } },
    answer: Explanation,
    codes: [...UPLOAD_CODES, 'WORD_NOT_AMBIGUOUS'],
  })
  async explain(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { body } = await this.#ask.upload(request, response, EXPLAIN_SHAPE, ({ fields, files }, signal) =>
      this.#service.explain(checkFields(ExplainFields, fields), files[0], signal),
    );
    response.json(body);
  }

  @Get(':id')
  @Operation({
    id: 'getExplanation',
    tag: 'Answers',
    summary: 'The same answer again, while it is kept',
    path: ID,
    answer: Explanation,
    codes: ['NOT_FOUND'],
  })
  get(@Param('id') id: string, @Res() response: Response): void {
    response.json(this.#service.kept(id).body);
  }

  @Get(':id/attentions')
  @Operation({
    id: 'getAttentions',
    tag: 'Answers',
    summary: 'The weights of every layer and head of an answer with a picture',
    path: ID,
    answer: Attentions,
    codes: ['NOT_FOUND', 'FILE_MISSING'],
  })
  attentions(@Param('id') id: string, @Res() response: Response): void {
    response.json(attentionsBody(this.#service.kept(id)));
  }

  @Get(':id/words/:word/heatmap.png')
  @Operation({
    id: 'getHeatmap',
    tag: 'Answers',
    summary: 'Where a word looked, drawn over the picture',
    path: { ...ID, word: 'index of the word in the answer, from 0' },
    query: HeatmapQuery,
    alsoAs: ['image/png'],
    codes: ['NOT_FOUND', 'FIELD_INVALID', 'QUEUE_FULL', 'TIMEOUT', 'CLOSED'],
  })
  async heatmap(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { id, word } = request.params as { id: string; word: string };
    const query = checkFields(HeatmapQuery, { ...request.query });
    const index = /^\d{1,3}$/.test(word) ? Number(word) : -1;
    const png = await this.#ask.run(request, (signal) => this.#service.heatmap({ id, word: index, query, signal }));
    response.type('image/png').setHeader('Cache-Control', 'private, max-age=3600');
    response.send(Buffer.from(png.buffer, png.byteOffset, png.length));
  }
}
