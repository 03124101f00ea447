import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { MOST_IMAGES, type Wordsight } from 'wordsight';
import { AskModel } from '../admission/ask-model.ts';
import { Operation, UPLOAD_CODES } from '../openapi/operation.ts';
import { Ranking } from '../schemas/answer-schemas.ts';
import { checkFields } from '../schemas/check-fields.ts';
import { RankFields } from '../schemas/request-schemas.ts';
import { WORDSIGHT } from '../tokens.ts';

const SHAPE = { files: MOST_IMAGES, fields: ['text', 'word', 'lang'] };

/** Which of several pictures a phrase means. */
@Controller('v1/rankings')
export class RankingsController {
  readonly #ask: AskModel;
  readonly #wordsight: Wordsight;

  constructor(@Inject(AskModel) ask: AskModel, @Inject(WORDSIGHT) wordsight: Wordsight) {
    this.#ask = ask;
    this.#wordsight = wordsight;
  }

  @Post()
  @HttpCode(200)
  @Operation({
    id: 'rank',
    tag: 'Questions',
    summary: 'Orders up to ten pictures by how well they show what a phrase means',
    upload: { fields: RankFields, shape: SHAPE, required: true, example: { text: 'computer mouse', word: 'mouse' } },
    answer: Ranking,
    codes: [...UPLOAD_CODES, 'WORD_NOT_AMBIGUOUS'],
  })
  async rank(@Req() request: Request, @Res() response: Response): Promise<void> {
    const answer = await this.#ask.upload(request, response, SHAPE, ({ fields, files }, signal) => {
      const { text, word, lang } = checkFields(RankFields, fields);
      return this.#wordsight.rank({ text, images: files, ...(word && { word }), ...(lang && { lang }), signal });
    });
    response.json(answer);
  }
}
