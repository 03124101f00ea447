import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { MOST_IMAGES, type Wordsight } from 'wordsight';
import { AskModel } from '../admission/ask-model.ts';
import { plainNumbers } from '../http/plain-numbers.ts';
import { Operation, UPLOAD_CODES } from '../openapi/operation.ts';
import { Embeddings } from '../schemas/answer-schemas.ts';
import { checkFields } from '../schemas/check-fields.ts';
import { EmbedFields } from '../schemas/request-schemas.ts';
import { WORDSIGHT } from '../tokens.ts';

const SHAPE = { files: MOST_IMAGES, fields: ['texts', 'lang'] };

/** Texts and pictures as vectors. */
@Controller('v1/embeddings')
export class EmbeddingsController {
  readonly #ask: AskModel;
  readonly #wordsight: Wordsight;

  constructor(@Inject(AskModel) ask: AskModel, @Inject(WORDSIGHT) wordsight: Wordsight) {
    this.#ask = ask;
    this.#wordsight = wordsight;
  }

  @Post()
  @HttpCode(200)
  @Operation({
    id: 'embed',
    tag: 'Questions',
    summary: 'Texts and pictures as unit vectors of one space',
    upload: { fields: EmbedFields, shape: SHAPE, example: { texts: '["たこ"]', lang: 'ja' } },
    answer: Embeddings,
    codes: UPLOAD_CODES,
  })
  async embed(@Req() request: Request, @Res() response: Response): Promise<void> {
    const answer = await this.#ask.upload(request, response, SHAPE, ({ fields, files }, signal) => {
      const { texts, lang } = checkFields(EmbedFields, fields);
      return this.#wordsight.embed({ images: files, ...(texts && { texts }), ...(lang && { lang }), signal });
    });
    const { width, texts, images } = answer;
    response.json({ width, texts: texts.map(plainNumbers), images: images.map(plainNumbers) });
  }
}
