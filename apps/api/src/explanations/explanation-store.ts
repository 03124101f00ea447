import { createHmac, randomBytes } from 'node:crypto';
import type { RawAttention } from '@wordsight/contracts';
import type { HashedPicture } from 'wordsight';
import type { ExplanationBody } from '../schemas/explanation-schemas.ts';
import { SharedPictures } from './shared-pictures.ts';

/** An explanation that can be fetched again, with what its heat maps need. */
export interface KeptExplanation {
  readonly body: ExplanationBody;
  readonly attention?: RawAttention;
  /** What the words looked at: the picture, or the frames of the clip; none for a text alone. */
  readonly pictures: readonly HashedPicture[];
}

/** How much is kept for how long. */
export interface StoreOptions {
  readonly bytes: number;
  readonly minutes: number;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

interface Entry {
  readonly kept: KeptExplanation;
  readonly bytes: number;
  readonly expiresAt: number;
}

/**
 * Keeps answers in memory for their stated life, the least recently fetched first to go when memory runs out.
 *
 * Ids come from the question's content under a key made at start: the same question has one answer, and nobody can
 * work out the id of a question they do not know in full.
 */
export class ExplanationStore {
  readonly #entries = new Map<string, Entry>();
  readonly #key = randomBytes(32);
  readonly #options: StoreOptions;
  readonly #now: () => number;
  readonly #pictures = new SharedPictures();
  #bytes = 0;

  constructor(options: StoreOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  get bytesInUse(): number {
    return this.#bytes + this.#pictures.bytes;
  }

  /** 22 characters that stand for a question. */
  idOf(question: unknown, media: Pick<HashedPicture, 'sha256'> | undefined): string {
    const content = JSON.stringify([question, media?.sha256]);
    return createHmac('sha256', this.#key).update(content).digest('base64url').slice(0, 22);
  }

  /** When something kept now will be gone. */
  expiry(): Date {
    return new Date(this.#now() + this.#options.minutes * 60_000);
  }

  /** Forgets an answer; nothing happens when there is none. */
  forget(id: string): void {
    this.#forget(id);
  }

  get(id: string): KeptExplanation | undefined {
    const entry = this.#entries.get(id);
    if (entry === undefined) return undefined;
    if (entry.expiresAt <= this.#now()) {
      this.#forget(id);
      return undefined;
    }
    // Last in the map is the last to go.
    this.#entries.delete(id);
    this.#entries.set(id, entry);
    return entry.kept;
  }

  set(answer: KeptExplanation): void {
    const { id, expiresAt } = answer.body;
    this.#forget(id);
    const kept = { ...answer, pictures: answer.pictures.map((picture) => this.#pictures.hold(picture)) };
    const bytes = weightOf(kept);
    this.#entries.set(id, { kept, bytes, expiresAt: Date.parse(expiresAt) });
    this.#bytes += bytes;
    for (const [oldest, entry] of this.#entries) {
      if (this.bytesInUse <= this.#options.bytes && entry.expiresAt > this.#now()) break;
      this.#forget(oldest);
    }
  }

  #forget(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    this.#bytes -= entry.bytes;
    for (const picture of entry.kept.pictures) this.#pictures.release(picture);
  }
}

/** Bytes of memory that an answer takes beside its picture, roughly: a number in an array 8, a sense with its glosses and places 768. */
function weightOf({ body, attention }: KeptExplanation): number {
  const ofWords = body.words.reduce(
    (sum, { senses, attention: seen }) => sum + 512 + senses.length * 768 + (seen?.weights.length ?? 0) * 8,
    0,
  );
  const ofWeights = (attention?.data.byteLength ?? 0) + (attention?.nullData.byteLength ?? 0);
  return 4_096 + body.text.length * 2 + ofWords + ofWeights;
}
