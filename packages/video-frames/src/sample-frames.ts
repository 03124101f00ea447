import type { RgbFrame } from '@wordsight/contracts';
import { throwIfAborted } from './aborted.ts';
import { decodeFrames } from './decode-frames.ts';
import { clipOf, type OpenClip, track } from './open-clip.ts';
import { checkedSize, type OutputSize } from './output-size.ts';
import { refusal } from './refusal.ts';
import { sampleAtTimes } from './sample-at-times.ts';
import { sampleByRate } from './sample-by-rate.ts';
import { checkSceneChangeSampling, sampleSceneChanges } from './sample-scene-changes.ts';
import { sampleUniformly } from './sample-uniformly.ts';
import type { SamplingStrategy } from './sampling-strategy.ts';
import { scoreScenes } from './score-scenes.ts';
import { frameAt, type ShownFrame } from './timeline.ts';
import type { VideoSource } from './video-source.ts';

/** How far a sampling has come. */
export interface SamplingProgress {
  /** Looking for scenes comes before sampling, where it is needed at all. */
  readonly stage: 'scanning' | 'sampling';
  /** Frames, 0 to `total`. */
  readonly done: number;
  readonly total: number;
}

/** Size of the frames that come out, and how the sampling is watched and called off. */
export type SampleFramesOptions = OutputSize & {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SamplingProgress) => void;
};

/**
 * Takes frames out of a clip, in the order of showing: each upright, in sRGB, squashed to the size asked for, with the
 * exact time in seconds at which the clip shows it.
 *
 * The first frames come while later ones are being decoded, except by scene change, where the whole clip has to be seen
 * first. Where two of the times asked for fall on one frame, it comes once. Stopping early, by `break` or by the signal,
 * ends the decoder at once.
 *
 * @param source - From `readVideo`, open.
 * @returns `pixels` of shape `[height, width, 3]`, each 0 to 255.
 * @throws On taking a frame: `FIELD_INVALID` for a strategy or size that is not allowed or a closed clip;
 *   `VIDEO_UNREADABLE` when none of the frames can be decoded; `TIMEOUT`; `ABORTED` by the signal or by `close`.
 */
export async function* sampleFrames(
  source: VideoSource,
  strategy: SamplingStrategy,
  options: SampleFramesOptions,
): AsyncGenerator<RgbFrame, void, undefined> {
  const clip = clipOf(source);
  const signal = AbortSignal.any([clip.closing.signal, ...(options.signal === undefined ? [] : [options.signal])]);
  throwIfAborted(signal);
  const frames = await chooseFrames(clip, strategy, { ...options, signal });
  const size = checkedSize(options, frames.length, clip.workplace.limits);
  const total = frames.length;
  let done = 0;
  options.onProgress?.({ stage: 'sampling', done, total });
  for await (const frame of decodeFrames(clip, { frames, size, signal })) {
    done += 1;
    options.onProgress?.({ stage: 'sampling', done, total });
    yield frame;
    // What is decoded already would still come.
    throwIfAborted(signal);
  }
}

async function chooseFrames(
  clip: OpenClip,
  strategy: SamplingStrategy,
  options: SampleFramesOptions & { readonly signal: AbortSignal },
): Promise<readonly ShownFrame[]> {
  const { frames } = clip.timeline;
  const times = await chooseTimes(clip, strategy, options);
  const chosen = new Set(times.map((time) => frameAt(frames, time)));
  return [...chosen].filter((frame) => frame !== undefined);
}

async function chooseTimes(
  clip: OpenClip,
  strategy: SamplingStrategy,
  { signal, onProgress, ...size }: SampleFramesOptions & { readonly signal: AbortSignal },
): Promise<number[]> {
  const { timeline, workplace } = clip;
  switch (strategy.kind) {
    case 'uniform':
      return sampleUniformly(strategy, timeline, workplace.limits);
    case 'rate':
      return sampleByRate(strategy, timeline.durationSeconds, workplace.limits);
    case 'times':
      return sampleAtTimes(strategy, timeline.durationSeconds, workplace.limits);
    case 'sceneChange': {
      checkSceneChangeSampling(strategy, workplace.limits);
      // Before the work, not after it.
      checkedSize(size, strategy.frames, workplace.limits);
      const total = timeline.frames.length;
      const onScore = (done: number) => onProgress?.({ stage: 'scanning', done, total });
      return sampleSceneChanges(strategy, await track(clip, scoreScenes(clip, { signal, onScore })));
    }
    default:
      throw refusal('FIELD_INVALID', {
        expected: 'a strategy of kind uniform, rate, times or sceneChange',
        received: 'another kind',
        mend: 'Name one of the four kinds.',
      });
  }
}
