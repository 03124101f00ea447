import type { SenseSegment } from './clip-types.ts';

/** A part of the clip as it stands under the film strip. */
export interface SenseBand extends SenseSegment {
  /** Where it begins and how wide it is, as shares of the strip. */
  readonly left: number;
  readonly width: number;
  /** The sense's place among the senses of the word; −1 for one that is not among them. */
  readonly place: number;
}

/** Lays the parts of a clip out; what lies outside the clip is cut off, and what has no length stays out. */
export function senseBands(
  segments: readonly SenseSegment[],
  senses: readonly { readonly id: string }[],
  durationSeconds: number,
): SenseBand[] {
  const share = (seconds: number): number => Math.min(Math.max(seconds / durationSeconds, 0), 1);
  return segments
    .map((segment) => {
      const left = share(segment.fromSeconds);
      const place = senses.findIndex(({ id }) => id === segment.senseId);
      return { ...segment, left, width: share(segment.toSeconds) - left, place };
    })
    .filter(({ width }) => width > 0);
}
