/** Lightness 0 to 1, chroma, and hue in degrees of the OKLCh colour space. */
type Stop = readonly [lightness: number, chroma: number, hue: number];

/**
 * From indigo over magenta and orange to pale yellow. Lightness rises by equal steps, so that twice the weight looks
 * twice as bright, and the order survives in grey and for colour-blind readers. Hues run on past 360.
 */
const STOPS: readonly Stop[] = [
  [0.2, 0.09, 285],
  [0.39, 0.19, 305],
  [0.58, 0.22, 365],
  [0.77, 0.17, 415],
  [0.96, 0.12, 465],
];

/** Entries of the colour scale. */
export const HEAT_STEPS = 256;

/** The colour scale of heat maps: `[256, 3]` sRGB, each 0 to 255, from no weight to the largest. */
export const HEAT_COLOURS: Uint8Array = heatColours();

function heatColours(): Uint8Array {
  const colours = new Uint8Array(HEAT_STEPS * 3);
  for (let step = 0; step < HEAT_STEPS; step++) {
    colours.set(toSrgb(stopAt(step / (HEAT_STEPS - 1))), step * 3);
  }
  return colours;
}

function stopAt(weight: number): Stop {
  const position = weight * (STOPS.length - 1);
  const index = Math.min(Math.floor(position), STOPS.length - 2);
  const [from, to] = [STOPS[index], STOPS[index + 1]] as readonly [Stop, Stop];
  const mix = (a: number, b: number): number => a + (b - a) * (position - index);
  return [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2])];
}

/** Colours that a screen cannot show lose chroma, never lightness. */
function toSrgb([lightness, chroma, hue]: Stop): readonly number[] {
  for (let kept = chroma; ; kept *= 0.98) {
    const channels = toLinearSrgb(lightness, kept, (hue * Math.PI) / 180);
    const shown = channels.every((channel) => channel >= -1e-4 && channel <= 1 + 1e-4);
    if (shown || kept < 1e-3) return channels.map(toByte);
  }
}

/** OKLCh to linear sRGB by Björn Ottosson's published matrices; in gamut each is 0 to 1. */
function toLinearSrgb(lightness: number, chroma: number, hue: number): readonly number[] {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function toByte(linear: number): number {
  const clipped = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055));
}
