/** A place on the plane: x, y. */
export type PlanePoint = readonly [x: number, y: number];

/**
 * A word's way from what it is alone to what the picture made of it, seen on a plane through its senses.
 *
 * The likeliest sense is at (1, 0), its strongest rival at (−1, 0). The second axis points to the third sense, or,
 * where there is none, to where the word itself leaves the first axis. It is a projection of the model's space: what
 * is near on the plane may be farther apart in truth, never nearer.
 */
export interface PullPlane {
  /** x_w, the word alone. */
  readonly alone: PlanePoint;
  /** h_w, the word in its sentence. */
  readonly text: PlanePoint;
  /** z_w, the word after it looked at the picture; the same as `text` without one. */
  readonly picture: PlanePoint;
  /** In the order of the word's senses. */
  readonly senses: readonly { readonly id: string; readonly at: PlanePoint }[];
}
