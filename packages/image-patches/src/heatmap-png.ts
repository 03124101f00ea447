import { type PatchGrid, WordsightError } from '@wordsight/contracts';
import { blendHeat } from './blend-heat.ts';
import { checkWeights } from './check-weights.ts';
import { decodeFrame } from './decode-frame.ts';
import { encodePng } from './encode-png.ts';
import type { FrameSize } from './frame-size.ts';
import type { ImageSource } from './image-source.ts';
import { upsampleWeights } from './upsample-weights.ts';

/** What {@link heatmapPng} draws, and how. */
export interface HeatmapOptions {
  readonly image: ImageSource;
  /** `[rows * columns]`, one for each patch in reading order; drawn relative to the largest, negative ones as 0. */
  readonly weights: Float32Array;
  readonly grid: PatchGrid;
  /**
   * How strongly the heat covers the picture: 0 to 1.
   * @default 0.65
   */
  readonly strength?: number;
  /**
   * Longer side of the PNG in pixels, an integer from 1 to 2048; smaller pictures keep their size.
   * @default 1024
   */
  readonly maximumSide?: number;
  /** Calls the decode off, in line or under way. */
  readonly signal?: AbortSignal;
}

/** Colouring takes about 20 ns a pixel on the calling thread, 80 ms at this size. */
const LARGEST_SIDE = 2048;

/**
 * Draws where a word looked: the upright picture with the weights laid smoothly over it.
 *
 * @returns A PNG file. When no weight is positive it shows the plain picture.
 * @throws `SHAPE_MISMATCH` unless there is exactly one finite weight for each patch; `FIELD_INVALID` for a strength or
 *   side out of range; what {@link decodeFrame} throws.
 */
export async function heatmapPng(options: HeatmapOptions): Promise<Uint8Array> {
  const { image, weights, grid, strength = 0.65, maximumSide = 1024, signal } = options;
  checkWeights(weights, grid);
  if (!(strength >= 0 && strength <= 1)) throw outOfRange('a strength from 0 to 1', strength);
  if (!Number.isInteger(maximumSide) || maximumSide < 1 || maximumSide > LARGEST_SIDE) {
    throw outOfRange(`an integer side from 1 to ${LARGEST_SIDE} px`, maximumSide);
  }
  const frame = await decodeFrame(image, sizeWithin(image, maximumSide), signal === undefined ? {} : { signal });
  if (weights.some((weight) => weight > 0)) {
    blendHeat(frame.pixels, upsampleWeights(weights, grid, frame), strength);
  }
  return encodePng(frame);
}

/** The picture's own shape, at most `maximumSide` a side and at least one pixel. */
function sizeWithin({ width, height }: FrameSize, maximumSide: number): FrameSize {
  const scale = Math.min(1, maximumSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function outOfRange(expected: string, received: number): WordsightError {
  return new WordsightError('FIELD_INVALID', {
    message: `Expected ${expected}, received ${received}.`,
    mend: 'Leave the option out to get its default.',
  });
}
