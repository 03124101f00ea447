import { Inject, Injectable } from '@nestjs/common';
import { attentionOf, type ExplainRequest, type HashedPicture, type Wordsight } from 'wordsight';
import { noSuchExplanation, refuse } from '../errors/refuse.ts';
import { plainNumbers } from '../http/plain-numbers.ts';
import type { ExplanationBody } from '../schemas/explanation-schemas.ts';
import type { ExplainFields, HeatmapQuery } from '../schemas/request-schemas.ts';
import { WORDSIGHT } from '../tokens.ts';
import { ExplanationStore, type KeptExplanation } from './explanation-store.ts';

/** Which heat map of which answer. */
export interface HeatmapQuestion {
  readonly id: string;
  /** Index of the word in the answer, from 0. */
  readonly word: number;
  readonly query: HeatmapQuery;
  readonly signal: AbortSignal;
}

/** Explains, keeps what it explained, and draws it. */
@Injectable()
export class ExplainService {
  readonly #wordsight: Wordsight;
  readonly #store: ExplanationStore;

  constructor(@Inject(WORDSIGHT) wordsight: Wordsight, @Inject(ExplanationStore) store: ExplanationStore) {
    this.#wordsight = wordsight;
    this.#store = store;
  }

  /** Answers a question, from memory when it was asked before. */
  async explain(
    fields: ExplainFields,
    image: HashedPicture | undefined,
    signal: AbortSignal,
  ): Promise<KeptExplanation> {
    const id = this.#store.idOf(fields, image);
    const before = this.#store.get(id);
    if (before !== undefined) return before;
    const { explanation, attention } = await this.#wordsight.inspect(toRequest(fields, image, signal));
    const { words, ...rest } = explanation;
    const body: ExplanationBody = {
      id,
      ...rest,
      warnings: [...rest.warnings],
      words: words.map(({ attention: seen, senses, plane, ...word }, index) => ({
        index,
        ...word,
        senses: senses.map((sense) => ({ ...sense, concepts: [...sense.concepts], lemmas: [...sense.lemmas] })),
        ...(seen && { attention: { ...seen, weights: plainNumbers(seen.weights) } }),
        plane: {
          alone: [...plane.alone],
          text: [...plane.text],
          picture: [...plane.picture],
          senses: plane.senses.map(({ id, at }) => ({ id, at: [...at] })),
        },
      })),
      expiresAt: this.#store.expiry().toISOString(),
    };
    const kept = { body, ...(attention && { attention }), ...(image && { image }) };
    this.#store.set(kept);
    return kept;
  }

  /** @throws `NOT_FOUND` for an id that is not kept. */
  kept(id: string): KeptExplanation {
    const found = this.#store.get(id);
    if (found === undefined) throw noSuchExplanation();
    return found;
  }

  /** The heat map of one word as PNG. Throws `NOT_FOUND` without a picture or such a word. */
  async heatmap({ id, word, query, signal }: HeatmapQuestion): Promise<Uint8Array> {
    const { attention, image, body } = this.kept(id);
    if (attention === undefined || image === undefined || body.words[word] === undefined) throw nothingToDraw();
    if ((query.frame ?? 0) >= attention.frames) {
      throw refuse(
        'FIELD_INVALID',
        `Expected a frame from 0 to ${attention.frames - 1}, received another.`,
        'Leave it out for a picture.',
      );
    }
    const { strength } = query;
    return this.#wordsight.heatmap({
      image,
      word: { attention: attentionOf(attention, word, query) },
      ...(strength !== undefined && { strength }),
      signal,
    });
  }
}

function toRequest(fields: ExplainFields, image: HashedPicture | undefined, signal: AbortSignal): ExplainRequest {
  const { text, lang, gamma, words, senses } = fields;
  return {
    text,
    ...(image !== undefined && { image }),
    ...(lang !== undefined && { lang }),
    ...(gamma !== undefined && { gamma }),
    ...(words !== undefined && { words }),
    ...(senses !== undefined && { senses }),
    signal,
  };
}

function nothingToDraw(): Error {
  return refuse(
    'NOT_FOUND',
    'Expected a word of an explanation that had a picture, received another.',
    'Count the words of the answer from 0, and ask with a picture.',
  );
}
