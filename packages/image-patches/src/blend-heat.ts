import { HEAT_COLOURS, HEAT_STEPS } from './heat-colours.ts';

/** At full strength, how much darker and how much greyer a part becomes where the word did not look. */
const DIMMING = 0.3;
const GREYING = 0.6;

/** Below 1, so that the second place a word looked at shows up beside the first. */
const OPACITY_EXPONENT = 0.65;

/** What each sRGB channel adds to the perceived lightness (Rec. 709). */
const [RED, GREEN, BLUE] = [0.2126, 0.7152, 0.0722] as const;

/**
 * Lays heat over a picture, in place. Hot parts take on the colour of their heat; the others stay visible, a little
 * darker and greyer, so that colour means attention.
 *
 * @param pixels - `[height, width, 3]`, each 0 to 255.
 * @param heat - `[height * width]`, each 0 to 1.
 * @param strength - 0 leaves the picture as it is, 1 shows colour alone where the heat is 1.
 */
export function blendHeat(pixels: Uint8Array, heat: Float32Array, strength: number): void {
  const opacities = opacityScale(strength);
  for (let pixel = 0, at = 0; pixel < heat.length; pixel++, at += 3) {
    const value = heat[pixel] ?? 0;
    const step = Math.round(value * (HEAT_STEPS - 1));
    const opacity = opacities[step] ?? 0;
    const cold = strength * (1 - value);
    const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    const shade = (1 - opacity) * (1 - DIMMING * cold);
    const grey = GREYING * cold * (RED * red + GREEN * green + BLUE * blue);
    const kept = 1 - GREYING * cold;
    pixels[at] = Math.round((red * kept + grey) * shade + (HEAT_COLOURS[step * 3] ?? 0) * opacity);
    pixels[at + 1] = Math.round((green * kept + grey) * shade + (HEAT_COLOURS[step * 3 + 1] ?? 0) * opacity);
    pixels[at + 2] = Math.round((blue * kept + grey) * shade + (HEAT_COLOURS[step * 3 + 2] ?? 0) * opacity);
  }
}

/** How much of the colour covers the picture, by step of the colour scale: 0 to `strength`. */
function opacityScale(strength: number): Float32Array {
  return Float32Array.from(
    { length: HEAT_STEPS },
    (_, step) => strength * (step / (HEAT_STEPS - 1)) ** OPACITY_EXPONENT,
  );
}
