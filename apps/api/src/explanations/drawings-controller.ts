import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AskModel } from '../admission/ask-model.ts';
import { attentionsBody } from '../attentions/attentions-body.ts';
import { Operation } from '../openapi/operation.ts';
import { checkFields } from '../schemas/check-fields.ts';
import { Attentions } from '../schemas/explanation-schemas.ts';
import { HeatmapQuery } from '../schemas/request-schemas.ts';
import { DrawService } from './draw-service.ts';
import { ExplainService } from './explain-service.ts';

const ID = { id: 'id of the answer' };

/** What the words of a kept answer looked at. */
@Controller('v1/explanations')
export class DrawingsController {
  readonly #ask: AskModel;
  readonly #service: ExplainService;
  readonly #draw: DrawService;

  constructor(
    @Inject(AskModel) ask: AskModel,
    @Inject(ExplainService) service: ExplainService,
    @Inject(DrawService) draw: DrawService,
  ) {
    this.#ask = ask;
    this.#service = service;
    this.#draw = draw;
  }

  @Get(':id/attentions')
  @Operation({
    id: 'getAttentions',
    tag: 'Answers',
    summary: 'The weights of every layer and head of an answer with a picture or clip',
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
    summary: 'Where a word looked, drawn over the picture or a frame of the clip',
    path: { ...ID, word: 'index of the word in the answer, from 0' },
    query: HeatmapQuery,
    alsoAs: ['image/png'],
    codes: ['NOT_FOUND', 'FIELD_INVALID', 'QUEUE_FULL', 'TIMEOUT', 'CLOSED'],
  })
  async heatmap(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { id, word } = request.params as { id: string; word: string };
    const query = checkFields(HeatmapQuery, { ...request.query });
    const index = placeOf(word);
    const png = await this.#ask.run(request, (signal) => this.#draw.heatmap({ id, word: index, query, signal }));
    sendPicture(response, 'image/png', png);
  }

  @Get(':id/frames/:frame.jpg')
  @Operation({
    id: 'getFrame',
    tag: 'Answers',
    summary: 'A frame of the clip as it was looked at: upright, at most 384 px a side',
    path: { ...ID, frame: 'place of the frame in the answer, from 0' },
    alsoAs: ['image/jpeg'],
    codes: ['NOT_FOUND', 'FIELD_INVALID'],
  })
  frame(@Param('id') id: string, @Param('frame') frame: string, @Res() response: Response): void {
    sendPicture(response, 'image/jpeg', this.#draw.still(id, placeOf(frame)));
  }
}

/** A place in a list as it stands in an address; −1 for what is none. */
function placeOf(text: string): number {
  return /^\d{1,3}$/.test(text) ? Number(text) : -1;
}

/** Ids stand for contents, so a picture under one never changes. */
function sendPicture(response: Response, type: string, bytes: Uint8Array): void {
  response.type(type).setHeader('Cache-Control', 'private, max-age=3600');
  response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
}
