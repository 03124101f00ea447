import { readFile } from 'node:fs/promises';
import type { Limits, PatchedFrame } from '@wordsight/contracts';
import { WordsightError } from '@wordsight/contracts';
import type { Engine } from '@wordsight/cross-attention';
import { contentHash, patchImage, readImage, squareLayout } from '@wordsight/image-patches';
import { LeastRecentlyUsed } from './least-recently-used.ts';
import type { HashedPicture, PictureInput } from './picture-input.ts';
import { readPicture, type VisualContext } from './visual-context.ts';

/** A picture read once, with what the caller should know about it. */
export interface ReadPicture {
  readonly context: VisualContext;
  readonly warnings: readonly string[];
}

/** Reads pictures and keeps the last ones by content, so that another caption costs only text and core. */
export class PictureReader {
  readonly #engine: Engine;
  readonly #layout: { side: number; patchSize: number };
  readonly #limits: Partial<Limits>;
  readonly #kept: LeastRecentlyUsed<ReadPicture>;

  constructor(
    engine: Engine,
    options: { side: number; patchSize: number; limits: Partial<Limits>; cachedPictures: number },
  ) {
    this.#engine = engine;
    this.#layout = options;
    this.#limits = options.limits;
    this.#kept = new LeastRecentlyUsed(options.cachedPictures);
  }

  /** @throws {@link WordsightError} for a missing file and whatever `readImage` refuses. */
  async read(image: PictureInput, signal?: AbortSignal): Promise<ReadPicture> {
    const bytes = await bytesOf(image);
    const key = isHashed(image) ? image.sha256 : contentHash(bytes);
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const source = await readImage(bytes, { limits: this.#limits });
    const context = await readPicture(this.#engine, source, this.#layout, signal);
    const picture = { context, warnings: source.animated ? ['animated'] : [] };
    this.#kept.set(key, picture);
    return picture;
  }

  /** The picture as the encoder reads it; throws as {@link read} does. */
  async patches(image: PictureInput, signal?: AbortSignal): Promise<PatchedFrame> {
    const source = await readImage(await bytesOf(image), { limits: this.#limits });
    return patchImage(source, squareLayout(this.#layout), signal && { signal });
  }
}

/** The bytes of a picture. Throws `FILE_MISSING` when its file cannot be read. */
export async function bytesOf(image: PictureInput): Promise<Uint8Array> {
  if (typeof image === 'string') return bytesOfFile(image);
  return isHashed(image) ? image.bytes : image;
}

function isHashed(image: PictureInput): image is HashedPicture {
  return typeof image === 'object' && 'sha256' in image;
}

async function bytesOfFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new WordsightError('FILE_MISSING', {
      message: `Expected the path of a picture, and that file cannot be read (${(cause as NodeJS.ErrnoException).code ?? 'unknown reason'}).`,
      mend: 'Check the path and that the file may be read.',
      cause,
    });
  }
}
