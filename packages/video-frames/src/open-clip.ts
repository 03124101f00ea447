import type { Orientation } from './orientation.ts';
import type { PictureFacts } from './probe-copy.ts';
import type { SampleTable } from './read-sample-table.ts';
import { refusal } from './refusal.ts';
import type { RemuxedClip, Workplace } from './remux-clip.ts';
import type { Timeline } from './timeline.ts';
import type { VideoSource, VideoWarning } from './video-source.ts';

/** What stands behind a {@link VideoSource}. */
export interface OpenClip {
  readonly workplace: Workplace;
  readonly remuxed: RemuxedClip;
  /** Where the frames lie in the copy; only MP4 has one. */
  readonly table: SampleTable | undefined;
  readonly timeline: Timeline;
  readonly orientation: Orientation;
  readonly facts: PictureFacts;
  /** Coded height, in pixels. */
  readonly codedHeight: number;
  readonly toneMaps: boolean;
  readonly warnings: Set<VideoWarning>;
  /** Fires when the clip is closed. */
  readonly closing: AbortController;
  /** Work in the clip's directory; each resolves, and never rejects, when it is over. */
  readonly underWay: Set<Promise<void>>;
}

const clips = new WeakMap<VideoSource, OpenClip>();

/** Remembers what stands behind a source, out of its users' sight. */
export function remember(source: VideoSource, clip: OpenClip): VideoSource {
  clips.set(source, clip);
  return source;
}

/**
 * Lets `close` wait for work in the clip's directory. Only for work that ends by itself: a reader may stop taking frames
 * and never say so.
 */
export function track<Result>({ underWay }: OpenClip, work: Promise<Result>): Promise<Result> {
  const isOver = work.then(
    () => undefined,
    () => undefined,
  );
  underWay.add(isOver);
  void isOver.then(() => underWay.delete(isOver));
  return work;
}

/** @throws `FIELD_INVALID` for a source that is closed or that `readVideo` did not make. */
export function clipOf(source: VideoSource): OpenClip {
  const clip = clips.get(source);
  if (clip === undefined || clip.closing.signal.aborted) {
    throw refusal('FIELD_INVALID', {
      expected: 'an open clip from readVideo',
      received: clip === undefined ? 'something else' : 'one that was closed',
      mend: 'Close the clip only after its last frame has been taken.',
    });
  }
  return clip;
}
