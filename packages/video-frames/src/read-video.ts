import { throwIfAborted } from './aborted.ts';
import { sharedDecoder } from './find-ffmpeg.ts';
import type { FrameDecoder } from './frame-decoder.ts';
import { prepareClip } from './prepare-clip.ts';
import { sourceOf } from './source-of.ts';
import { stageClip } from './stage-clip.ts';
import { makeTemporaryDirectory, removeTemporaryDirectory } from './temporary-directory.ts';
import { VIDEO_LIMITS, type VideoLimits } from './video-limits.ts';
import type { VideoSource } from './video-source.ts';

/** What {@link readVideo} may be told. */
export interface ReadVideoOptions {
  /** Replaces single limits of the defaults. */
  readonly limits?: Partial<VideoLimits>;
  readonly signal?: AbortSignal;
  /** @default what `findFfmpeg` finds, once for the process */
  readonly decoder?: FrameDecoder;
}

/**
 * Looks at a clip: what it is, how long and how large, and whether it may be sampled at all.
 *
 * The kind of file is told by content. FFmpeg sees only a copy of a random name in a directory of its own, with
 * containers, codecs and protocols on short lists, and first copies the bare pictures out of it; everything after that
 * looks at this copy. Nothing of the clip stays behind after an error or after `close`.
 *
 * @param clip - The bytes of a file, left as they are until this resolves, or a path.
 * @throws `FILE_MISSING`, `FILE_EMPTY`; `PAYLOAD_TOO_LARGE` over `videoBytes`; `UNSUPPORTED_MEDIA` for what is no MP4,
 *   QuickTime, WebM or Matroska; `VIDEO_CODEC_UNSUPPORTED`; `VIDEO_FRAME_TOO_LARGE` over `videoFramePixels` or
 *   `videoSidePixels`; `VIDEO_TOO_LONG` over `videoSeconds`; `VIDEO_RATE` over `videoFrames` or
 *   `videoFramesPerSecond`; `VIDEO_NO_STREAM` without moving pictures; `VIDEO_NO_FRAMES` with an empty stream of them;
 *   `VIDEO_UNREADABLE` when it cannot be decoded; `TIMEOUT`, `ABORTED`; `FFMPEG_MISSING`.
 */
export async function readVideo(clip: Uint8Array | string, options: ReadVideoOptions = {}): Promise<VideoSource> {
  const { signal } = options;
  const limits: VideoLimits = { ...VIDEO_LIMITS, ...options.limits };
  throwIfAborted(signal);
  const directory = await makeTemporaryDirectory();
  try {
    const staged = await stageClip(clip, directory, limits);
    const decoder = options.decoder ?? (await sharedDecoder());
    const prepared = await prepareClip({ decoder, directory, limits, signal }, staged);
    throwIfAborted(signal);
    return sourceOf(prepared);
  } catch (error) {
    await removeTemporaryDirectory(directory);
    throw error;
  }
}
