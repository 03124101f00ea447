/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** What the map is painted with. */
export interface HeatPaint {
  /** Lies over what was not looked at. */
  readonly veil: Colour;
  /** The rim of what was looked at, and its lines. */
  readonly glow: Colour;
  /** 0 hides the map, 1 shows all of it. */
  readonly opacity: number;
  /** How dark the veil gets, 0 to 1. */
  readonly darkness: number;
  /** Whether lines of equal height are drawn; a small map has no room for them. */
  readonly lines: boolean;
}

/** The colours of the page's maps, in light and dark alike: a picture is its own ground. */
export const LAMP: Pick<HeatPaint, 'veil' | 'glow'> = { veil: [13, 15, 21], glow: [255, 120, 66] };

/** Heights of the lines, as on a map of mountains, with their strength 0 to 1. */
const LINES = [
  [0.25, 0.35],
  [0.5, 1],
  [0.75, 0.5],
] as const;

/**
 * Paints a field the way a lamp lights a picture: what was looked at keeps its colours, the rest lies under a veil, and
 * lines of equal height separate them, so that the map reads in grey print too.
 *
 * @param field - `[size, size]`, 0 to 1.
 * @param pixels - RGBA of the same size; overwritten.
 */
export function paintHeat(field: Float32Array, size: number, pixels: Uint8ClampedArray, paint: HeatPaint): void {
  const { veil, glow, opacity, darkness, lines } = paint;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const place = y * size + x;
      const value = field[place]!;
      // One-sided differences are enough for the width of a line.
      const across = field[x + 1 < size ? place + 1 : place]! - value;
      const down = field[y + 1 < size ? place + size : place]! - value;
      // Not hypot, which is many times slower and guards against what cannot happen here.
      const slope = Math.sqrt(across * across + down * down);
      const line = lines ? lineAt(value, slope) : 0;
      const warmth = Math.min(value * 2, 1);
      const cover = (1 - smooth(value)) * darkness;
      const alpha = line + cover * (1 - line);
      for (let channel = 0; channel < 3; channel += 1) {
        const under = veil[channel]! + (glow[channel]! - veil[channel]!) * warmth;
        pixels[place * 4 + channel] = alpha === 0 ? 0 : (glow[channel]! * line + under * cover * (1 - line)) / alpha;
      }
      pixels[place * 4 + 3] = alpha * opacity * 255;
    }
  }
}

function lineAt(value: number, slope: number): number {
  let strength = 0;
  for (const [height, part] of LINES) {
    const away = Math.abs(value - height) / Math.max(slope, 1e-4);
    strength = Math.max(strength, part * Math.min(Math.max(1.4 - away, 0), 1));
  }
  return strength;
}

/** 0 below 0.08, 1 above 0.7, no corner in between. */
function smooth(value: number): number {
  const t = Math.min(Math.max((value - 0.08) / 0.62, 0), 1);
  return t * t * (3 - 2 * t);
}
