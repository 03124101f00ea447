import { isHdr, toneMapping } from './hdr.ts';
import type { OpenClip } from './open-clip.ts';

/** Below this, in pixels, a picture without a word about its colours is taken for BT.601, from it on for BT.709. */
const HD_HEIGHT = 720;

/** Writes a line `frame:N pts:T …` to the notes for each frame that passes, at once. */
export const NOTE_TIMES: readonly string[] = [
  // Frames without any metadata would be passed over in silence.
  'metadata=mode=add:key=noted:value=1',
  "metadata=mode=print:key=noted:file='pipe\\:3':direct=1",
];

/**
 * The filters between decoder and output: of the wanted frames, and of no others, one upright RGB picture each.
 *
 * @param ticks - Presentation times of the wanted frames in the file.
 * @param ticksPerSecond - Of the file; noted times are in these ticks.
 */
export function frameFilters(
  clip: Pick<OpenClip, 'facts' | 'toneMaps' | 'orientation' | 'codedHeight'>,
  { ticks, ticksPerSecond }: { readonly ticks: Iterable<number>; readonly ticksPerSecond: number },
  size: { readonly width: number; readonly height: number },
): string[] {
  const { facts, toneMaps, orientation, codedHeight } = clip;
  const isTurned = orientation.degrees % 180 !== 0;
  const [width, height] = isTurned ? [size.height, size.width] : [size.width, size.height];
  const wanted = [...ticks].map((time) => `eq(pts,${time})`).join('+');
  const matrix =
    facts.colourSpace === 'unknown' && !isHdr(facts) && codedHeight >= HD_HEIGHT ? ':in_color_matrix=bt709' : '';
  return [
    `select='${wanted}'`,
    // From one field alone, as the frames around it may be missing; it changes the unit of time, so that is set again.
    ...(facts.isInterlaced ? ['estdif=mode=frame:deint=interlaced', `settb=1/${ticksPerSecond}`] : []),
    ...NOTE_TIMES,
    ...(toneMaps ? toneMapping(facts, width, height) : []),
    // Scaled before it is turned: turning a small picture costs little.
    `scale=${width}:${height}:flags=bicubic+accurate_rnd+full_chroma_int${matrix}`,
    'format=rgb24',
    ...orientation.filters,
  ];
}
