import type { WordsightError } from '@wordsight/contracts';
import { CODECS } from './fence.ts';
import type { PacketHeader, PacketLines } from './packet-lines.ts';
import { refusal } from './refusal.ts';
import { unreadableVideo } from './unreadable-video.ts';
import type { VideoLimits } from './video-limits.ts';

/**
 * Judges a clip by as much of it as is known; asked again and again while it is read, so that a clip that is too much
 * costs no more than the limit.
 *
 * @param clipBytes - Size of the file.
 * @returns Why the clip is refused, or `undefined`.
 */
export function findFault(lines: PacketLines, clipBytes: number, limits: VideoLimits): WordsightError | undefined {
  const { header, packets, totalBytes } = lines;
  if (header === undefined) return undefined;
  return faultOfHeader(header, limits) ?? faultOfPackets() ?? undefined;

  function faultOfPackets(): WordsightError | undefined {
    const seconds = Math.max(0, packets.at(-1)?.shownTicks ?? 0) * (header?.secondsPerTick ?? 0);
    if (seconds > limits.videoSeconds) return tooLong(seconds, limits);
    if (packets.length > limits.videoFrames) return tooFast(packets.length, seconds, limits);
    // Tables may name the same bytes again and again and make terabytes of a small file.
    if (totalBytes > clipBytes * 1.1 + 65_536)
      return unreadableVideo('frames with bytes of their own', 'overlapping ones');
    return undefined;
  }
}

/** Judges what only the whole clip tells. */
export function findFaultOfWhole(
  { frames, seconds }: { readonly frames: number; readonly seconds: number },
  limits: VideoLimits,
): WordsightError | undefined {
  if (frames === 0) return noFrames();
  if (seconds > limits.videoSeconds) return tooLong(seconds, limits);
  if (frames > limits.videoFramesPerSecond * Math.max(seconds, limits.videoRateSeconds)) {
    return tooFast(frames, seconds, limits);
  }
  return undefined;
}

/** Judges codec and size, from wherever they are known. */
export function faultOfHeader(
  { codec, width, height }: Pick<PacketHeader, 'codec' | 'width' | 'height'>,
  limits: VideoLimits,
): WordsightError | undefined {
  if (!CODECS.includes(codec)) {
    return refusal('VIDEO_CODEC_UNSUPPORTED', {
      expected: 'H.264, HEVC, VP8, VP9, AV1 or MPEG-4 video',
      received: 'another codec',
      mend: 'Convert the clip to MP4 with H.264 and send that.',
    });
  }
  const { videoFramePixels, videoSidePixels } = limits;
  if (width * height > videoFramePixels || Math.max(width, height) > videoSidePixels) {
    return refusal('VIDEO_FRAME_TOO_LARGE', {
      expected: `frames of at most ${videoFramePixels} pixels and sides of at most ${videoSidePixels} px`,
      received: `${width} × ${height} px`,
      mend: 'Scale the clip down; the model looks at far fewer pixels anyway.',
    });
  }
  return undefined;
}

/** The refusal of a clip whose stream of pictures has nothing in it. */
export function noFrames(): WordsightError {
  return refusal('VIDEO_NO_FRAMES', {
    expected: 'a clip of at least one frame',
    received: 'none',
    mend: 'Check that the recording was finished, and send it again.',
  });
}

function tooLong(seconds: number, { videoSeconds }: VideoLimits): WordsightError {
  return refusal('VIDEO_TOO_LONG', {
    expected: `a clip of at most ${videoSeconds} s`,
    received: `at least ${Math.round(seconds)} s`,
    mend: 'Cut the clip to the part that matters.',
  });
}

function tooFast(frames: number, seconds: number, limits: VideoLimits): WordsightError {
  return refusal('VIDEO_RATE', {
    expected: `at most ${limits.videoFramesPerSecond} frames a second and ${limits.videoFrames} in all`,
    received: `${frames} frames in ${seconds.toFixed(1)} s`,
    mend: 'Lower the frame rate of the clip.',
  });
}
