import { aborted } from './aborted.ts';
import type { ToolEnd } from './frame-decoder.ts';
import { refusal } from './refusal.ts';
import { unreadableVideo } from './unreadable-video.ts';
import type { VideoLimits } from './video-limits.ts';

/** How the system ends a program that has used up its processor time. */
const OUT_OF_PROCESSOR_TIME = 'SIGXCPU';

/**
 * Lets pass a run that came to its own end, whether it succeeded or not.
 *
 * @throws `ABORTED`, `TIMEOUT`, or `VIDEO_UNREADABLE` when a signal ended it that nobody sent.
 */
export function checkEnd(
  { stoppedBy, signal: killedBy }: ToolEnd,
  signal: AbortSignal | undefined,
  limits: VideoLimits,
): void {
  if (stoppedBy === 'abort') throw aborted(signal);
  if (stoppedBy === 'timeout' || killedBy === OUT_OF_PROCESSOR_TIME) {
    throw refusal('TIMEOUT', {
      expected: `to be done with the clip in ${limits.ffmpegTimeoutMs} ms and ${limits.ffmpegCpuSeconds} s of processor time`,
      received: 'no end in that time',
      mend: 'Send a shorter or smaller clip.',
    });
  }
  if (killedBy !== undefined && stoppedBy === undefined) {
    throw unreadableVideo('a clip that can be decoded', `one that ends the decoder with ${killedBy}`);
  }
}
