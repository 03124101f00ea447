/** A place on the plane: x, y. */
export type PlanePoint = readonly [lean: number, turn: number];

/**
 * A word's way from what it is alone to what the picture made of it.
 *
 * x, the lean: probability of the likeliest sense minus that of its strongest rival, -1 to 1; the likeliest sense
 * itself is at 1, the rival at -1, all others at 0. y, the turn: angle between a vector and that of the word alone, in
 * degrees; so each sense stands as far up as the word would have to turn to point straight at it.
 */
export interface PullPlane {
  /** x_w, the word alone; its turn is 0. */
  readonly alone: PlanePoint;
  /** h_w, the word in its sentence. */
  readonly text: PlanePoint;
  /** z_w, the word after it looked at the picture; the same as `text` without one. */
  readonly picture: PlanePoint;
  /** In the order of the word's senses. */
  readonly senses: readonly { readonly id: string; readonly at: PlanePoint }[];
}
