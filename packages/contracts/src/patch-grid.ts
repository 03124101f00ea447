/** How a frame was cut: patches in reading order, rows from the top, columns from the left. */
export interface PatchGrid {
  readonly rows: number;
  readonly columns: number;
  /** Side of a square patch on the model's input, in pixels. */
  readonly patchSize: number;
}

/** A rectangle in pixels from the top-left corner of the picture it is said to lie on. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
