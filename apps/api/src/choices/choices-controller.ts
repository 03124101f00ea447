import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Wordsight } from 'wordsight';
import { AskModel } from '../admission/ask-model.ts';
import { noPicture } from '../errors/refuse.ts';
import { Operation, UPLOAD_CODES } from '../openapi/operation.ts';
import { Choice } from '../schemas/answer-schemas.ts';
import { checkFields } from '../schemas/check-fields.ts';
import { ChoiceFields } from '../schemas/request-schemas.ts';
import { WORDSIGHT } from '../tokens.ts';

const SHAPE = { files: 1, fields: ['texts', 'lang'] };

/** Which of several texts a picture means. */
@Controller('v1/choices')
export class ChoicesController {
  readonly #ask: AskModel;
  readonly #wordsight: Wordsight;

  constructor(@Inject(AskModel) ask: AskModel, @Inject(WORDSIGHT) wordsight: Wordsight) {
    this.#ask = ask;
    this.#wordsight = wordsight;
  }

  @Post()
  @HttpCode(200)
  @Operation({
    id: 'choose',
    tag: 'Questions',
    summary: 'Tells which of two to ten texts fits a picture',
    upload: {
      fields: ChoiceFields,
      shape: SHAPE,
      required: true,
      example: { texts: '["a computer mouse", "a small rodent"]' },
    },
    answer: Choice,
    codes: [...UPLOAD_CODES, 'FILE_MISSING'],
  })
  async choose(@Req() request: Request, @Res() response: Response): Promise<void> {
    const answer = await this.#ask.upload(request, response, SHAPE, async ({ fields, files }, signal) => {
      const { texts, lang } = checkFields(ChoiceFields, fields);
      if (files[0] === undefined) throw noPicture();
      return this.#wordsight.choose({ texts, image: files[0], ...(lang && { lang }), signal });
    });
    response.json(answer);
  }
}
