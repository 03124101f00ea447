import { open } from 'node:fs/promises';
import { outlineMatroska } from './outline-matroska.ts';
import { outlineTracks, readMoov } from './read-moov.ts';
import type { Container } from './sniff-container.ts';

/** What a file says about itself. Never a reason to decode it, only to tell why it cannot be decoded. */
export interface ClipOutline {
  /** The file ends before it should. */
  readonly isCutOff: boolean;
  /** It has an index of its tracks. */
  readonly hasIndex: boolean;
  readonly hasTracks: boolean;
  /** The first track of moving pictures; `codec` as FFmpeg calls it, or empty where that cannot be told. */
  readonly video: { readonly codec: string; readonly width: number; readonly height: number } | undefined;
}

/** What MP4 and Matroska call the codecs that are decoded. */
const FORMATS: readonly (readonly [codec: string, ...formats: string[]])[] = [
  ['h264', 'avc1', 'avc3', 'V_MPEG4/ISO/AVC'],
  ['hevc', 'hvc1', 'hev1', 'V_MPEGH/ISO/HEVC'],
  ['vp8', 'vp08', 'V_VP8'],
  ['vp9', 'vp09', 'V_VP9'],
  ['av1', 'av01', 'V_AV1'],
  ['mpeg4', 'mp4v', 'V_MPEG4/ISO/ASP'],
  // Encrypted: which codec it is stands elsewhere.
  ['', 'encv'],
];

/** Reads what the file says about itself; whatever is damaged counts as not said. */
export async function outlineClip(path: string, container: Container): Promise<ClipOutline> {
  const file = await open(path, 'r');
  try {
    if (container === 'matroska') {
      const { tracks, isCutOff } = await outlineMatroska(file);
      const video = tracks.find(({ isVideo }) => isVideo);
      const hasTracks = tracks.length > 0;
      return { isCutOff, hasIndex: hasTracks, hasTracks, video: video && named(video.codec, video) };
    }
    const { moov, isCutOff } = await readMoov(file);
    const tracks = moov === undefined ? [] : outlineTracks(moov);
    const video = tracks.find(({ handler }) => handler === 'vide');
    const hasTracks = tracks.length > 0;
    return { isCutOff, hasIndex: moov !== undefined, hasTracks, video: video && named(video.format, video) };
  } catch {
    return { isCutOff: false, hasIndex: false, hasTracks: false, video: undefined };
  } finally {
    await file.close();
  }
}

function named(format: string, { width, height }: { width: number; height: number }): ClipOutline['video'] {
  const codec = FORMATS.find(([, ...formats]) => formats.includes(format))?.[0] ?? 'unknown';
  return { codec, width, height };
}
