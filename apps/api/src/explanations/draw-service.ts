import { Inject, Injectable } from '@nestjs/common';
import { attentionOf, type HashedPicture, type Wordsight } from 'wordsight';
import { refuse } from '../errors/refuse.ts';
import type { HeatmapQuery } from '../schemas/request-schemas.ts';
import { WORDSIGHT } from '../tokens.ts';
import type { KeptExplanation } from './explanation-store.ts';
import { ExplainService } from './explain-service.ts';

/** Which heat map of which answer. */
export interface HeatmapQuestion {
  readonly id: string;
  /** Index of the word in the answer, from 0. */
  readonly word: number;
  readonly query: HeatmapQuery;
  readonly signal: AbortSignal;
}

/** Draws what kept answers looked at. */
@Injectable()
export class DrawService {
  readonly #wordsight: Wordsight;
  readonly #explanations: ExplainService;

  constructor(@Inject(WORDSIGHT) wordsight: Wordsight, @Inject(ExplainService) explanations: ExplainService) {
    this.#wordsight = wordsight;
    this.#explanations = explanations;
  }

  /** The heat map of one word over its picture or one frame as PNG. Throws `NOT_FOUND` without a picture or such a word. */
  async heatmap({ id, word, query, signal }: HeatmapQuestion): Promise<Uint8Array> {
    const kept = this.#explanations.kept(id);
    const { attention, body } = kept;
    if (attention === undefined || body.words[word] === undefined) throw nothingToDraw();
    const { strength, frame = 0, ...maps } = query;
    return this.#wordsight.heatmap({
      image: frameOf(kept, frame),
      word: { attention: attentionOf(attention, word, { ...maps, frame }) },
      ...(strength !== undefined && { strength }),
      signal,
    });
  }

  /** One frame of a clip as JPEG. Throws `NOT_FOUND` for an answer without a clip, `FIELD_INVALID` for no such frame. */
  still(id: string, frame: number): Uint8Array {
    const kept = this.#explanations.kept(id);
    if (kept.body.clip === undefined) throw nothingToDraw();
    return frameOf(kept, frame).bytes;
  }
}

function frameOf({ pictures }: KeptExplanation, frame: number): HashedPicture {
  const picture = pictures[frame];
  if (picture !== undefined) return picture;
  const expected = `Expected a frame from 0 to ${pictures.length - 1}, received another.`;
  throw refuse('FIELD_INVALID', expected, 'Leave it out for a picture.');
}

function nothingToDraw(): Error {
  return refuse(
    'NOT_FOUND',
    'Expected a word or a frame of an explanation that had a picture or clip, received another.',
    'Count words and frames of the answer from 0, and ask with a picture or clip.',
  );
}
