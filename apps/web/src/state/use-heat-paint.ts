import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { LAMP, paintHeat } from '../maps/paint-heat.ts';

/** Pixels a side; the page stretches it over the picture as the model stretched the picture to a square. */
export const HEAT_SIZE = 320;

const PAINT = { ...LAMP, darkness: 0.72, lines: true } as const;

/**
 * Paints fields on a canvas, and the last one again when the opacity changes.
 *
 * @returns Paints a field of {@link HEAT_SIZE} pixels a side; always the same function.
 */
export function useHeatPaint(
  canvas: RefObject<HTMLCanvasElement | null>,
  opacity: number,
): (field: Float32Array) => void {
  const last = useRef<Float32Array>(undefined);
  const pixels = useRef<ImageData>(undefined);
  const strength = useRef(opacity);
  strength.current = opacity;
  const paint = useCallback((field: Float32Array) => {
    last.current = field;
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    const image = (pixels.current ??= context.createImageData(HEAT_SIZE, HEAT_SIZE));
    paintHeat(field, HEAT_SIZE, image.data, { ...PAINT, opacity: strength.current });
    context.putImageData(image, 0, 0);
  }, []);
  useEffect(() => {
    if (last.current !== undefined) paint(last.current);
  }, [opacity]);
  return paint;
}
