import type { ErrorCode } from '@wordsight/contracts';

/** A clip that is refused, and how ffmpeg makes it. */
interface RefusedClip {
  readonly code: ErrorCode;
  readonly kind: string;
  readonly parameters: string;
  readonly extension?: string;
}

const STILL = '-f lavfi -i color=s=64x64:d=0.2';

/** One clip for each code that only a clip of its own kind gets. */
export const REFUSED_CLIPS: readonly RefusedClip[] = [
  { code: 'VIDEO_CODEC_UNSUPPORTED', kind: 'lossless', parameters: `${STILL} -c:v magicyuv`, extension: 'mkv' },
  { code: 'VIDEO_CODEC_UNSUPPORTED', kind: 'of single pictures', parameters: `${STILL} -c:v mjpeg` },
  {
    code: 'VIDEO_FRAME_TOO_LARGE',
    kind: 'of huge frames',
    parameters: '-f lavfi -i color=s=4096x4096 -frames:v 1 -c:v mpeg4',
  },
  { code: 'VIDEO_TOO_LONG', kind: 'of a day', parameters: '-f lavfi -i color=s=16x16:r=1/3600:d=86400 -c:v libx264' },
  {
    code: 'VIDEO_RATE',
    kind: 'of a thousand frames a second',
    parameters: '-f lavfi -i color=s=16x16:r=1000:d=60 -c:v mpeg4',
  },
  { code: 'VIDEO_NO_STREAM', kind: 'of sound alone', parameters: '-f lavfi -i sine=d=1 -c:a aac' },
  { code: 'VIDEO_NO_FRAMES', kind: 'without a frame', parameters: '-f lavfi -i color=s=64x64 -t 0 -c:v libx264' },
];
