import { Inject, Injectable } from '@nestjs/common';
import type { ClipProgress } from '@wordsight/contracts';
import { type ExplainRequest, type HashedClip, type HashedPicture, type Wordsight } from 'wordsight';
import { noSuchExplanation } from '../errors/refuse.ts';
import type { ExplainFields } from '../schemas/request-schemas.ts';
import { WORDSIGHT } from '../tokens.ts';
import { bodyOf } from './body-of.ts';
import { ExplanationStore, type KeptExplanation } from './explanation-store.ts';

/** What a caption came with. */
export type Media = HashedPicture | HashedClip | undefined;

/** How the answering is watched and called off. */
export interface AnsweringOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ClipProgress) => void;
}

/** Explains, and keeps what it explained. */
@Injectable()
export class ExplainService {
  readonly #wordsight: Wordsight;
  readonly #store: ExplanationStore;

  constructor(@Inject(WORDSIGHT) wordsight: Wordsight, @Inject(ExplanationStore) store: ExplanationStore) {
    this.#wordsight = wordsight;
    this.#store = store;
  }

  /** The id of a question's answer. */
  idOf(fields: ExplainFields, media: Media): string {
    return this.#store.idOf(fields, media);
  }

  /** Answers a question, from memory when it was asked before. */
  async explain(fields: ExplainFields, media: Media, options: AnsweringOptions): Promise<KeptExplanation> {
    const id = this.idOf(fields, media);
    const before = this.#store.get(id);
    if (before !== undefined) return before;
    const request = toRequest(fields, media, options);
    const { explanation, attention, stills } = await this.#wordsight.inspect(request);
    const pictures = media !== undefined && 'bytes' in media ? [media] : (stills ?? []);
    const body = bodyOf(explanation, id, this.#store.expiry());
    const kept = { body, ...(attention && { attention }), pictures };
    this.#store.set(kept);
    return kept;
  }

  /** The answer of an id, if it is kept. */
  find(id: string): KeptExplanation | undefined {
    return this.#store.get(id);
  }

  /** @throws `NOT_FOUND` for an id that is not kept. */
  kept(id: string): KeptExplanation {
    const found = this.find(id);
    if (found === undefined) throw noSuchExplanation();
    return found;
  }

  /** Forgets an answer. Throws `NOT_FOUND` when there is none. */
  forget(id: string): void {
    this.kept(id);
    this.#store.forget(id);
  }
}

function toRequest(fields: ExplainFields, media: Media, { signal, onProgress }: AnsweringOptions): ExplainRequest {
  const { text, lang, gamma, words, senses, frames, faithfulness } = fields;
  return {
    text,
    ...(media !== undefined && ('bytes' in media ? { image: media } : { video: media })),
    ...(frames !== undefined && { frames }),
    ...(faithfulness !== undefined && { faithfulness }),
    ...(lang !== undefined && { lang }),
    ...(gamma !== undefined && { gamma }),
    ...(words !== undefined && { words }),
    ...(senses !== undefined && { senses }),
    ...(onProgress !== undefined && { onProgress }),
    signal,
  };
}
