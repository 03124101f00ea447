/** Patches `[patches, patchWidth]`, and how to paint over some of them. */
export interface Painted {
  readonly patches: Uint8Array;
  /** `[patchWidth]`: a patch of the picture's mean colour. */
  readonly blank: Uint8Array;
}

/** Prepares a picture `[patches, patchWidth]` of RGB pixels for {@link paintedOver}. */
export function paintable(patches: Uint8Array, patchWidth: number): Painted {
  const sums = [0, 0, 0];
  patches.forEach((value, index) => {
    sums[index % 3]! += value;
  });
  const mean = sums.map((sum) => Math.round((sum * 3) / patches.length));
  return { patches, blank: Uint8Array.from({ length: patchWidth }, (_, index) => mean[index % 3]!) };
}

/** The picture with these patches painted over. */
export function paintedOver({ patches, blank }: Painted, places: readonly number[]): Uint8Array {
  const picture = patches.slice();
  for (const place of places) picture.set(blank, place * blank.length);
  return picture;
}
