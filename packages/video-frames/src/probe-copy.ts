import { checkEnd } from './check-end.ts';
import { fence } from './fence.ts';
import type { Workplace } from './remux-clip.ts';

/** What only a decoder can tell about a clip's pictures. */
export interface PictureFacts {
  /** At least one of the first packets could be decoded. */
  readonly isDecodable: boolean;
  readonly isInterlaced: boolean;
  /** How brightness is coded, for example `smpte2084`. */
  readonly transfer: string;
  /** How colours are coded, for example `bt709`; `unknown` when the clip does not say. */
  readonly colourSpace: string;
}

/** A clip may begin with packets that cannot be decoded, but not with many. */
const TRIED_PACKETS = 10;

/** More than the facts about that many frames. */
const LONGEST_OUTPUT = 1_000_000;

const ASKED = [
  'stream=color_transfer,color_space',
  'frame=interlaced_frame,color_transfer,color_space',
  'stream_side_data=',
  'frame_side_data=',
];

interface Output {
  readonly streams?: readonly { readonly color_transfer?: string; readonly color_space?: string }[];
  readonly frames?: readonly { interlaced_frame?: number; color_transfer?: string; color_space?: string }[];
}

/**
 * Decodes the first packets of the copy.
 *
 * @param file - Name of the copy in the directory.
 * @throws `TIMEOUT`, `ABORTED`, and `VIDEO_UNREADABLE` when FFmpeg crashes.
 */
export async function probeCopy(
  { decoder, directory, limits, signal }: Workplace,
  file: string,
): Promise<PictureFacts> {
  let text = '';
  const run = decoder.start({
    tool: 'ffprobe',
    directory,
    signal,
    timeoutMs: limits.ffmpegTimeoutMs,
    arguments: [
      ['-v', 'quiet', '-max_alloc', `${limits.ffmpegBlockBytes}`],
      fence(limits),
      ['-read_intervals', `%+#${TRIED_PACKETS}`, '-show_entries', ASKED.join(':'), '-of', 'json', `file:${file}`],
    ].flat(),
    onOutput: (chunk) => {
      text += chunk.toString('latin1');
      if (text.length > LONGEST_OUTPUT) run.stop();
    },
  });
  const end = await run.ended;
  checkEnd(end, signal, limits);
  const { streams = [], frames = [] } = parsed(end.exitCode === 0 ? text : '');
  const known = (value: string | undefined) => value !== undefined && value !== 'unknown';
  const facts = [...frames, ...streams];
  return {
    isDecodable: frames.length > 0,
    isInterlaced: frames.some(({ interlaced_frame: interlaced }) => interlaced === 1),
    transfer: facts.map(({ color_transfer: transfer }) => transfer).find(known) ?? 'unknown',
    colourSpace: facts.map(({ color_space: space }) => space).find(known) ?? 'unknown',
  };
}

function parsed(text: string): Output {
  try {
    return JSON.parse(text) as Output;
  } catch {
    return {};
  }
}
