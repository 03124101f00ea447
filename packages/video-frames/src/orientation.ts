/** How the coded picture has to be turned to stand upright. */
export interface Orientation {
  /** Clockwise. */
  readonly degrees: 0 | 90 | 180 | 270;
  /** FFmpeg's filters that do it. */
  readonly filters: readonly string[];
}

const UPRIGHT: Orientation = { degrees: 0, filters: [] };

/**
 * Reads the matrix of a track: `x' = ax + cy`, `y' = bx + dy`, with y downwards. Only quarter turns and mirrors are
 * known; anything between counts as upright.
 */
export function orientationOf([a, b, c, d]: readonly [a: number, b: number, c: number, d: number]): Orientation {
  if (b === 0 && c === 0) {
    if (a < 0 && d < 0) return { degrees: 180, filters: ['hflip', 'vflip'] };
    if (a < 0) return { degrees: 0, filters: ['hflip'] };
    return d < 0 ? { degrees: 0, filters: ['vflip'] } : UPRIGHT;
  }
  if (a !== 0 || d !== 0) return UPRIGHT;
  if (b > 0) return { degrees: 90, filters: [c < 0 ? 'transpose=clock' : 'transpose=cclock_flip'] };
  return { degrees: 270, filters: [c > 0 ? 'transpose=cclock' : 'transpose=clock_flip'] };
}
