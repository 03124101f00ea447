import type { WordsightError } from '@wordsight/contracts';
import { findFault } from './check-clip.ts';
import { checkEnd } from './check-end.ts';
import { CODECS, fence, fenceOfRun } from './fence.ts';
import { fluentArguments } from './fluent-arguments.ts';
import type { FrameDecoder } from './frame-decoder.ts';
import { PacketLines } from './packet-lines.ts';
import { ORIGINAL } from './stage-clip.ts';
import type { VideoLimits } from './video-limits.ts';

/** What the copy with nothing but pictures is called, by its format. */
export const COPIES = { mp4: 'pictures.mp4', matroska: 'pictures.mkv' } as const;

/** A copy of the clip's pictures, undecoded, and the list of its packets. */
export interface RemuxedClip {
  readonly format: keyof typeof COPIES;
  /** With a header. */
  readonly lines: PacketLines;
}

/** Everything that a run inside a clip's directory needs to know. */
export interface Workplace {
  readonly decoder: FrameDecoder;
  readonly directory: string;
  readonly limits: VideoLimits;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Copies the first stream of moving pictures, without decoding, into a file of its own: no decoder of sound can be
 * reached after this, and whatever was odd about the container is gone.
 *
 * @param clipBytes - Size of the clip.
 * @returns `undefined` when FFmpeg cannot do it.
 * @throws As `findFault` says; `TIMEOUT`, `ABORTED`, and `VIDEO_UNREADABLE` when FFmpeg itself crashes.
 */
export async function remuxClip(workplace: Workplace, clipBytes: number): Promise<RemuxedClip | undefined> {
  const first = await remuxAs('mp4', workplace, clipBytes);
  if (first.succeeded) return { format: 'mp4', lines: first.lines };
  // MP4 has no place for VP8; and a decode time that MP4 refuses may be fine elsewhere.
  if (!CODECS.includes(first.lines.header?.codec ?? '')) return undefined;
  const second = await remuxAs('matroska', workplace, clipBytes);
  return second.succeeded ? { format: 'matroska', lines: second.lines } : undefined;
}

async function remuxAs(format: keyof typeof COPIES, workplace: Workplace, clipBytes: number) {
  const { decoder, directory, limits, signal } = workplace;
  const lines = new PacketLines();
  let fault: WordsightError | undefined;
  // Capital V: a cover picture is not a clip.
  const picturesOnly = ['-map', '0:V:0', '-c', 'copy', '-an', '-sn', '-dn'] as const;
  const run = decoder.start({
    tool: 'ffmpeg',
    directory,
    signal,
    timeoutMs: limits.ffmpegTimeoutMs,
    arguments: fluentArguments({
      options: fenceOfRun(limits),
      input: `file:${ORIGINAL}`,
      inputOptions: fence(limits),
      outputs: [
        { target: 'pipe:1', options: [...picturesOnly, '-f', 'framecrc'] },
        {
          target: `file:${COPIES[format]}`,
          options: [...picturesOnly, '-fs', String(clipBytes * 2 + 1_048_576), '-f', format],
        },
      ],
    }),
    onOutput: (chunk) => {
      if (fault !== undefined) return;
      lines.add(chunk);
      fault = findFault(lines, clipBytes, limits);
      if (fault !== undefined) run.stop();
    },
  });
  const end = await run.ended;
  if (fault !== undefined) throw fault;
  checkEnd(end, signal, limits);
  return { succeeded: end.exitCode === 0 && lines.header !== undefined, lines };
}
