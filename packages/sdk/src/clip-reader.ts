import { type ClipFacts, WordsightError } from '@wordsight/contracts';
import type { Engine, VisionEncoding } from '@wordsight/cross-attention';
import { contentHash, toPatches } from '@wordsight/image-patches';
import { readVideo, sampleFrames } from '@wordsight/video-frames';
import { LeastRecentlyUsed } from './least-recently-used.ts';
import type { ReadPicture } from './picture-reader.ts';
import { positionsOf } from './visual-context.ts';

/** A clip read once; its frames are visual tokens like those of a picture. */
export interface ReadClip extends ReadPicture {
  readonly clip: ClipFacts;
}

/** Most frames of one clip. */
const MOST_FRAMES = 64;
/** Frames that are encoded in one run, while the next ones are being decoded. */
const FRAMES_PER_RUN = 4;
/** How far a frame may be from the middle of its part, as a share of the part: it saves decoding to a nearer key frame. */
const LEEWAY = 0.25;

/** Reads clips and keeps the last ones by content, so that another query costs only text and core. */
export class ClipReader {
  readonly #engine: Engine;
  readonly #layout: { side: number; patchSize: number };
  readonly #kept: LeastRecentlyUsed<ReadClip>;

  constructor(engine: Engine, options: { side: number; patchSize: number; cachedClips: number }) {
    this.#engine = engine;
    this.#layout = options;
    this.#kept = new LeastRecentlyUsed(options.cachedClips);
  }

  /** @throws {@link WordsightError} `FIELD_INVALID` for a number of frames out of range, and whatever `readVideo` refuses. */
  async read(video: Uint8Array | string, frames: number = 16, signal?: AbortSignal): Promise<ReadClip> {
    if (!Number.isInteger(frames) || frames < 1 || frames > MOST_FRAMES) throw framesInvalid(frames);
    // A path is read by FFmpeg's own copy; only bytes that are here anyway are worth a hash.
    const key = typeof video === 'string' ? undefined : `${frames} ${contentHash(video)}`;
    const kept = key === undefined ? undefined : this.#kept.get(key);
    if (kept !== undefined) return kept;
    const options = signal === undefined ? {} : { signal };
    await using source = await readVideo(video, options);
    const { times, encodings } = await this.#encode(
      sampleFrames(source, { kind: 'uniform', frames, leeway: LEEWAY }, { side: this.#layout.side, ...options }),
      signal,
    );
    const { side, patchSize } = this.#layout;
    const grid = { rows: side / patchSize, columns: side / patchSize, patchSize };
    const read: ReadClip = {
      context: {
        visual: joined(encodings.map(({ patches }) => patches)),
        image: joined(encodings.map(({ image }) => image)),
        // The core has learnt nothing from time yet, and when a frame is shown must not change what it shows.
        position: positionsOf(
          grid,
          times.map(() => 0),
        ),
        grid,
        frames: times.length,
        source: { width: source.width, height: source.height },
      },
      warnings: [...source.warnings],
      clip: { durationSeconds: source.durationSeconds, frameSeconds: times },
    };
    if (key !== undefined) this.#kept.set(key, read);
    return read;
  }

  async #encode(frames: ReturnType<typeof sampleFrames>, signal: AbortSignal | undefined) {
    const { side, patchSize } = this.#layout;
    const patchesPerFrame = (side / patchSize) ** 2;
    const [times, runs]: [number[], Promise<VisionEncoding>[]] = [[], []];
    let waiting: Uint8Array[] = [];
    const send = async (): Promise<void> => {
      // Two at a time: more would only fill the engine's queue, and decoding goes on meanwhile.
      await runs.at(-2);
      const shape = { frames: waiting.length, patchesPerFrame, patchWidth: patchSize * patchSize * 3 };
      const run = this.#engine.encodeVision(Uint8Array.from(Buffer.concat(waiting)), shape, signal);
      // Whoever awaits the whole hears of it; until then it must not count as unhandled.
      run.catch(() => undefined);
      runs.push(run);
      waiting = [];
    };
    for await (const frame of frames) {
      times.push(frame.timeSeconds);
      waiting.push(toPatches(frame, patchSize).patches);
      if (waiting.length === FRAMES_PER_RUN) await send();
    }
    if (waiting.length > 0) await send();
    return { times, encodings: await Promise.all(runs) };
  }
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function framesInvalid(frames: number): WordsightError {
  return new WordsightError('FIELD_INVALID', {
    message: `Expected a whole number of frames from 1 to ${MOST_FRAMES}, received ${frames}.`,
    mend: 'Leave it out for 16.',
  });
}
