import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RgbFrame } from '@wordsight/contracts';
import { throwIfAborted } from './aborted.ts';
import { checkEnd } from './check-end.ts';
import { type Cut, cutClip } from './cut-clip.ts';
import { fence, fenceOfRun } from './fence.ts';
import { fluentArguments } from './fluent-arguments.ts';
import { FrameAssembly } from './frame-assembly.ts';
import type { ToolEnd } from './frame-decoder.ts';
import { frameFilters } from './frame-filters.ts';
import { frameTiming } from './frame-timing.ts';
import { NotedTimes } from './noted-times.ts';
import { ONLY_PICTURES } from './only-pictures.ts';
import { type OpenClip, track } from './open-clip.ts';
import type { ShownFrame } from './timeline.ts';
import { unreadableVideo } from './unreadable-video.ts';
import { WaitingLine } from './waiting-line.ts';

/** What is decoded, and for whom. */
export interface FrameOrder {
  /** In the order of showing, each once. */
  readonly frames: readonly ShownFrame[];
  /** Of the frames that come out, in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly signal: AbortSignal;
}

/**
 * Decodes single frames of a clip in one run of FFmpeg and yields each as soon as it is there.
 *
 * The run does not wait for whoever takes the frames, so its time limit measures decoding alone.
 *
 * @throws `VIDEO_UNREADABLE` when none of them can be decoded; `TIMEOUT`, `ABORTED`.
 */
export async function* decodeFrames(clip: OpenClip, { frames, size, signal }: FrameOrder): AsyncGenerator<RgbFrame> {
  const { decoder, directory, limits } = clip.workplace;
  const secondsAt = new Map(frames.map(({ index, seconds }) => [index, seconds]));
  throwIfAborted(signal);
  const cut = await track(clip, cutClip(clip, [...secondsAt.keys()]));
  throwIfAborted(signal);
  const line = new WaitingLine<RgbFrame>();
  let decoded = 0;
  const assembly = new FrameAssembly(size.width * size.height * 3, (pixels, ticks) => {
    const packet = cut.packetAt.get(ticks);
    const timeSeconds = packet === undefined ? undefined : secondsAt.get(packet);
    // A damaged clip may show one time twice.
    if (packet === undefined || timeSeconds === undefined || !secondsAt.delete(packet)) return;
    decoded += 1;
    line.add({ pixels, ...size, timeSeconds });
  });
  const notes = new NotedTimes((ticks) => assembly.addTime(ticks));
  const run = decoder.start({
    tool: 'ffmpeg',
    directory,
    signal,
    timeoutMs: limits.ffmpegTimeoutMs,
    arguments: parametersOf(clip, cut, { size, count: frames.length }),
    onOutput: (chunk) => assembly.addBytes(chunk),
    onNotes: (chunk) => notes.add(chunk),
  });
  const ended = track(clip, run.ended)
    .then(finish)
    .catch((error: unknown) => line.end(error));
  function finish(end: ToolEnd): void {
    checkEnd(end, signal, limits);
    if (decoded === 0) throw unreadableVideo('frames that can be decoded', 'none where they were asked for');
    if (decoded < frames.length) clip.warnings.add('frames-missing');
    line.end();
  }
  try {
    yield* line.take();
  } finally {
    run.stop();
    await ended;
    if (cut.isOwn) await rm(join(directory, cut.file), { force: true });
  }
}

function parametersOf(
  clip: OpenClip,
  cut: Cut,
  { size, count }: { readonly size: FrameOrder['size']; readonly count: number },
): string[] {
  const { decoder, limits } = clip.workplace;
  return fluentArguments({
    options: fenceOfRun(limits),
    input: `file:${cut.file}`,
    // Times stay as they are in the file, and turning is left to our own filters.
    inputOptions: [
      ...fence(limits),
      '-copyts',
      '-noautorotate',
      ...(cut.fromSeconds > 0 ? ['-ss', `${cut.fromSeconds}`] : []),
    ],
    outputs: [
      {
        target: 'pipe:1',
        filters: frameFilters(clip, { ticks: cut.packetAt.keys(), ticksPerSecond: cut.ticksPerSecond }, size),
        options: [...frameTiming(decoder.version), ...ONLY_PICTURES, ...wholeFrames(count)],
      },
    ],
  });
}

function wholeFrames(count: number): string[] {
  return ['-frames:v', `${count}`, '-c:v', 'rawvideo', '-f', 'rawvideo'];
}
