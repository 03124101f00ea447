/** Where the byte with the length of lengths is, behind the type of the box. */
const BOXES = { h264: { type: 'avcC', at: 8 }, hevc: { type: 'hvcC', at: 25 } } as const;

/** Whether pictures of this codec tell if others build on them. */
export function tellsRoles(codec: string): codec is keyof typeof BOXES {
  return codec in BOXES;
}

/**
 * How many bytes the length of a unit has.
 *
 * @param description - Whole `stsd` box of the track.
 * @returns 1 to 4; `undefined` when the description does not say.
 */
export function unitLengthBytes(codec: keyof typeof BOXES, description: Buffer): number | undefined {
  const { type, at } = BOXES[codec];
  const found = description.indexOf(type, 0, 'latin1');
  const byte = found < 0 ? undefined : description[found + at];
  return byte === undefined ? undefined : (byte & 3) + 1;
}
