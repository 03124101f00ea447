import type { RgbFrame } from '@wordsight/contracts';
import type { Engine, VisionEncoding } from '@wordsight/cross-attention';
import { contentHash, encodeJpeg, resizeFrame, toPatches } from '@wordsight/image-patches';
import type { HashedPicture } from './picture-input.ts';

/** Frames that are encoded in one run, while the next ones are being decoded. */
const FRAMES_PER_RUN = 4;

/** The frames of a clip as the core and as people see them. */
export interface EncodedFrames {
  /** When each is shown, in seconds. */
  readonly times: readonly number[];
  /** Visual tokens `[frames * rows * columns, d]`; all of a frame have one length, its volume. */
  readonly visual: Float32Array;
  /** One embedding a frame `[frames, d]`, unit length each. */
  readonly image: Float32Array;
  /** Each frame as a JPEG picture. */
  readonly stills: readonly HashedPicture[];
}

/**
 * Encodes frames as they come; decoding goes on meanwhile. When anything fails, the runs under way are called off.
 *
 * @param onEncoded - Told after each run how many frames are encoded by now.
 */
export async function encodeFrames(
  engine: Engine,
  frames: AsyncIterable<RgbFrame>,
  { side, patchSize }: { readonly side: number; readonly patchSize: number },
  { signal, onEncoded }: { readonly signal?: AbortSignal | undefined; readonly onEncoded: (done: number) => void },
): Promise<EncodedFrames> {
  const patchesPerFrame = (side / patchSize) ** 2;
  const failure = new AbortController();
  const eitherSignal = AbortSignal.any([failure.signal, ...(signal === undefined ? [] : [signal])]);
  const [times, stills, runs]: [number[], Promise<HashedPicture>[], Promise<VisionEncoding>[]] = [[], [], []];
  let [waiting, encoded]: [Uint8Array[], number] = [[], 0];
  const send = async (): Promise<void> => {
    // Two at a time: more would only fill the engine's queue.
    await runs.at(-2);
    const shape = { frames: waiting.length, patchesPerFrame, patchWidth: patchSize * patchSize * 3 };
    const run = engine.encodeVision(Uint8Array.from(Buffer.concat(waiting)), shape, eitherSignal).then((encoding) => {
      encoded += shape.frames;
      onEncoded(encoded);
      return encoding;
    });
    runs.push(heardLater(run));
    waiting = [];
  };
  try {
    for await (const frame of frames) {
      times.push(frame.timeSeconds);
      stills.push(heardLater(stillOf(frame)));
      waiting.push(toPatches(await resizeFrame(frame, { width: side, height: side }), patchSize).patches);
      if (waiting.length === FRAMES_PER_RUN) await send();
    }
    if (waiting.length > 0) await send();
    const encodings = await Promise.all(runs);
    return {
      times,
      visual: joined(encodings.map(({ patches }) => patches)),
      image: joined(encodings.map(({ image }) => image)),
      stills: await Promise.all(stills),
    };
  } catch (error) {
    failure.abort();
    await Promise.allSettled([...runs, ...stills]);
    throw error;
  }
}

async function stillOf(frame: RgbFrame): Promise<HashedPicture> {
  const bytes = await encodeJpeg(frame);
  return { bytes, sha256: contentHash(bytes) };
}

/** Whoever awaits the whole hears of a failure; until then it must not count as unhandled. */
function heardLater<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
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
