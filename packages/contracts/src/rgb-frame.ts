import type { PatchGrid } from './patch-grid.ts';

/** One decoded picture, upright, sRGB, without alpha. An image is a clip of one frame. */
export interface RgbFrame {
  /** `[height, width, 3]`, row-major, each 0 to 255. */
  readonly pixels: Uint8Array;
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** Presentation time in seconds; 0 for an image. */
  readonly timeSeconds: number;
}

/** A frame cut into patches, ready for the vision encoder. */
export interface PatchedFrame {
  /** `[rows * columns, patchSize * patchSize * 3]`, each patch in (row, column, channel) order, each value 0 to 255. */
  readonly patches: Uint8Array;
  readonly grid: PatchGrid;
  /** Size of the caller's own picture after orientation, in pixels; boxes refer to it. */
  readonly source: { readonly width: number; readonly height: number };
  readonly timeSeconds: number;
}
