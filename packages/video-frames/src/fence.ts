import type { VideoLimits } from './video-limits.ts';

/** The codecs whose pictures are decoded, as FFmpeg calls them. */
export const CODECS: readonly string[] = ['h264', 'hevc', 'vp8', 'vp9', 'av1', 'mpeg4'];

/** Decoders that may be reached; AV1 has one of a library besides its own name. */
const DECODERS = [...CODECS, 'libdav1d'];

/** FFmpeg counts rows as long as it holds them, up to so many pixels longer than they are. */
const ALIGNMENT = 64;

/**
 * What keeps FFmpeg to the one file it is given: no other protocol, container or decoder can be reached, and neither
 * the number of pixels nor of streams can be raised by what the file says.
 *
 * Every run on anything that came from outside starts with these, for its input.
 */
export function fence(limits: VideoLimits): string[] {
  return [
    ['-protocol_whitelist', 'file'],
    ['-format_whitelist', 'mov,matroska,webm'],
    ['-codec_whitelist', DECODERS.join(',')],
    ['-max_pixels', `${limits.videoFramePixels + limits.videoSidePixels * ALIGNMENT}`],
    ['-max_streams', `${limits.videoStreams}`],
    ['-threads', '1'],
  ].flat();
}

/** What holds for the whole of a run: silence, no questions, and an end to memory and processor time. */
export function fenceOfRun(limits: VideoLimits): string[] {
  return [
    ['-v', 'quiet'],
    ['-nostdin', '-y'],
    ['-max_alloc', `${limits.ffmpegBlockBytes}`],
    ['-timelimit', `${limits.ffmpegCpuSeconds}`],
  ].flat();
}
