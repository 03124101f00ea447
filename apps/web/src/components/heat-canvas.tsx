import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { AttentionMap } from '../maps/attention-map.ts';
import { heatField } from '../maps/heat-field.ts';
import { LAMP, paintHeat } from '../maps/paint-heat.ts';
import { tween } from '../state/use-tween.ts';

/** Pixels a side; the page stretches it over the picture as the model stretched the picture to a square. */
const SIZE = 320;
const PAINT = { ...LAMP, darkness: 0.72, lines: true } as const;

/** The heat map over a picture; it melts from one map into the next. */
export function HeatCanvas({ map, opacity, label }: { map: AttentionMap; opacity: number; label: string }): VNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useRef(new Float32Array(SIZE * SIZE));
  const paint = useRef<() => void>(() => {});
  paint.current = () => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    const image = context.createImageData(SIZE, SIZE);
    paintHeat(shown.current, SIZE, image.data, { ...PAINT, opacity });
    context.putImageData(image, 0, 0);
  };

  useEffect(() => {
    const from = shown.current;
    const to = heatField(map, SIZE);
    return tween(260, (progress) => {
      shown.current = to.map((value, place) => from[place]! + (value - from[place]!) * progress);
      paint.current();
    });
  }, [map]);
  useEffect(() => paint.current(), [opacity]);

  return (
    <canvas
      ref={canvas}
      class="heat"
      data-testid="heat-canvas"
      width={SIZE}
      height={SIZE}
      role="img"
      aria-label={label}
    />
  );
}
