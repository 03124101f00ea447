import { type ClipProgress, type ClipTimes, WordsightError } from '@wordsight/contracts';
import type { Engine } from '@wordsight/cross-attention';
import { contentHash } from '@wordsight/image-patches';
import { readVideo, sampleFrames, type VideoSource } from '@wordsight/video-frames';
import type { ClipInput } from './clip-input.ts';
import { encodeFrames } from './encode-frames.ts';
import { LeastRecentlyUsed } from './least-recently-used.ts';
import type { HashedPicture } from './picture-input.ts';
import type { ReadPicture } from './picture-reader.ts';
import { positionsOf } from './visual-context.ts';

/** A clip read once; its frames are visual tokens like those of a picture. */
export interface ReadClip extends ReadPicture {
  readonly clip: ClipTimes;
  /** Its frames as JPEG pictures. */
  readonly stills: readonly HashedPicture[];
}

/** How a clip is read. */
export interface ReadClipOptions {
  /** @default 16 */
  readonly frames?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ClipProgress) => void) | undefined;
}

/** Most frames of one clip. */
export const MOST_FRAMES = 64;
/** Longest side of the frames that people get to see, in pixels; the model looks at a third of it. */
const STILL_SIDE = 384;
/** How far a frame may be from the middle of its part, as a share of the part: it saves decoding to a nearer key frame. */
const LEEWAY = 0.45;

/** Reads clips and keeps the last ones by content, so that another query costs only text and core. */
export class ClipReader {
  readonly #engine: Engine;
  readonly #layout: { readonly side: number; readonly patchSize: number };
  readonly #kept: LeastRecentlyUsed<ReadClip>;

  constructor(engine: Engine, options: { side: number; patchSize: number; cachedClips: number }) {
    this.#engine = engine;
    this.#layout = options;
    this.#kept = new LeastRecentlyUsed(options.cachedClips);
  }

  /** @throws {@link WordsightError} `FIELD_INVALID` for a number of frames out of range, and whatever `readVideo` refuses. */
  async read(video: ClipInput, options: ReadClipOptions = {}): Promise<ReadClip> {
    const { frames = 16, signal, onProgress } = options;
    if (!Number.isInteger(frames) || frames < 1 || frames > MOST_FRAMES) throw framesInvalid(frames);
    const hash = hashOf(video);
    const kept = hash === undefined ? undefined : this.#kept.get(`${frames} ${hash}`);
    if (kept !== undefined) return kept;
    onProgress?.({ stage: 'probing', done: 0, total: 0 });
    const file = typeof video === 'object' && 'path' in video ? video.path : video;
    await using source = await readVideo(file, signal === undefined ? {} : { signal });
    const read = await this.#sample(source, frames, options);
    if (hash !== undefined) this.#kept.set(`${frames} ${hash}`, read);
    return read;
  }

  async #sample(source: VideoSource, frames: number, { signal, onProgress }: ReadClipOptions): Promise<ReadClip> {
    const { durationSeconds } = source;
    const report = (stage: ClipProgress['stage'], done: number, total: number): void =>
      onProgress?.({ stage, done, total, clipSeconds: durationSeconds });
    let [sampled, expected] = [0, frames];
    const sampling = sampleFrames(
      source,
      { kind: 'uniform', frames, leeway: LEEWAY },
      {
        ...stillSize(source),
        ...(signal && { signal }),
        onProgress({ done, total }) {
          [sampled, expected] = [done, total];
          report('sampling', done, total);
        },
      },
    );
    const { times, stills, ...encoded } = await encodeFrames(this.#engine, sampling, this.#layout, {
      signal,
      onEncoded(done) {
        if (sampled === expected) report('encoding', done, expected);
      },
    });
    const { side, patchSize } = this.#layout;
    const grid = { rows: side / patchSize, columns: side / patchSize, patchSize };
    // The core has learnt nothing from time yet, and when a frame is shown must not change what it shows.
    const noTimes = times.map(() => 0);
    const { width, height, warnings } = source;
    return {
      context: {
        ...encoded,
        position: positionsOf(grid, noTimes),
        grid,
        frames: times.length,
        source: { width, height },
      },
      warnings: [...warnings],
      clip: { durationSeconds, frameSeconds: times },
      stills,
    };
  }
}

/** A path alone is read by FFmpeg's own copy; only bytes that are here anyway are worth a hash. */
function hashOf(video: ClipInput): string | undefined {
  if (typeof video === 'string') return undefined;
  return 'path' in video ? video.sha256 : contentHash(video);
}

function stillSize({ width, height }: VideoSource): { width: number; height: number } {
  const scale = Math.min(1, STILL_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function framesInvalid(frames: number): WordsightError {
  return new WordsightError('FIELD_INVALID', {
    message: `Expected a whole number of frames from 1 to ${MOST_FRAMES}, received ${frames}.`,
    mend: 'Leave it out for 16.',
  });
}
