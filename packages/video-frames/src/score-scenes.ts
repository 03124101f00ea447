import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { throwIfAborted } from './aborted.ts';
import { checkEnd } from './check-end.ts';
import { cutClip } from './cut-clip.ts';
import { fence, fenceOfRun } from './fence.ts';
import { fluentArguments } from './fluent-arguments.ts';
import { frameTiming } from './frame-timing.ts';
import { NotedTimes } from './noted-times.ts';
import { ONLY_PICTURES } from './only-pictures.ts';
import type { OpenClip } from './open-clip.ts';
import type { SceneScore } from './sample-scene-changes.ts';

/** Small enough to be compared quickly, large enough to tell scenes apart; in pixels. */
const COMPARED_SIZE = '160:90';

/** Where FFmpeg's `select` filter notes how much a frame differs from the one before it. */
const SCORE = 'lavfi.scene_score';

/** In a longer clip, half a minute of 30 frames a second, what no other builds on is passed over: half of the work. */
const EXACT_FRAMES = 900;

/**
 * Decodes a clip and says how much each frame differs from the one before it.
 *
 * @param options.onScore - Called with the number of frames that have gone by.
 * @returns In the order of showing.
 * @throws `TIMEOUT`, `ABORTED`, and `VIDEO_UNREADABLE` when FFmpeg crashes.
 */
export async function scoreScenes(
  clip: OpenClip,
  { signal, onScore }: { readonly signal: AbortSignal; readonly onScore: (scored: number) => void },
): Promise<SceneScore[]> {
  const { decoder, directory, limits } = clip.workplace;
  const { frames } = clip.timeline;
  const positionOf = new Map(frames.map(({ index }, position) => [index, position]));
  const cut = await cutClip(clip, [...positionOf.keys()], frames.length > EXACT_FRAMES);
  throwIfAborted(signal);
  const scores: SceneScore[] = [];
  let position = -1;
  const notes = new NotedTimes(
    (ticks) => {
      position = positionOf.get(cut.packetAt.get(ticks) ?? -1) ?? -1;
    },
    (key, score) => {
      const frame = frames[position];
      if (key !== SCORE || frame === undefined) return;
      scores.push({ seconds: frame.seconds, score });
      onScore(position + 1);
    },
  );
  const run = decoder.start({
    tool: 'ffmpeg',
    directory,
    signal,
    timeoutMs: limits.ffmpegTimeoutMs,
    arguments: fluentArguments({
      options: fenceOfRun(limits),
      input: `file:${cut.file}`,
      inputOptions: [...fence(limits), '-copyts', '-noautorotate'],
      outputs: [
        {
          target: 'pipe:1',
          // Every frame passes; the filter is there for the score.
          filters: [
            `scale=${COMPARED_SIZE}:flags=fast_bilinear`,
            "select='gte(scene,0)'",
            `metadata=mode=print:key=${SCORE}:file='pipe\\:3':direct=1`,
          ],
          options: [...frameTiming(decoder.version), ...ONLY_PICTURES, '-f', 'null'],
        },
      ],
    }),
    onNotes: (chunk) => notes.add(chunk),
  });
  try {
    checkEnd(await run.ended, signal, limits);
  } finally {
    if (cut.isOwn) await rm(join(directory, cut.file), { force: true });
  }
  return scores;
}
