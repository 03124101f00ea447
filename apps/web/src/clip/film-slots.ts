import { nearestFrame } from './between-frames.ts';

/** One picture of the film strip; all slots are equally wide. */
export interface FilmSlot {
  readonly frame: number;
  /** Where it begins and how wide it is, as shares of the strip. */
  readonly left: number;
  readonly width: number;
}

/** How high the strip is, in pixels. */
export const FILM_HEIGHT = 54;

/** Wide pictures are cut at the sides, for more of them side by side tell more of a clip. */
const WIDEST = 1.15;
const NARROWEST = 0.6;

/**
 * Chooses the frames that a strip has room for; each shows the time it stands at.
 *
 * @param width - Of the strip, in pixels; 0 while that is unknown.
 * @param aspect - Of the clip, width by height.
 */
export function filmSlots(
  width: number,
  aspect: number,
  { frameSeconds, durationSeconds }: { readonly frameSeconds: readonly number[]; readonly durationSeconds: number },
): FilmSlot[] {
  const wanted = FILM_HEIGHT * Math.min(Math.max(aspect, NARROWEST), WIDEST);
  const count = Math.min(Math.max(Math.floor(width / wanted), 1), frameSeconds.length);
  return Array.from({ length: count }, (_, slot) => ({
    frame: nearestFrame(frameSeconds, ((slot + 0.5) / count) * durationSeconds),
    left: slot / count,
    width: 1 / count,
  }));
}
