import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { AttentionMap } from '../maps/attention-map.ts';
import { heatField } from '../maps/heat-field.ts';
import { HEAT_SIZE, useHeatPaint } from '../state/use-heat-paint.ts';
import { tween } from '../state/use-tween.ts';

/** The heat map over a picture; it melts from one map into the next. */
export function HeatCanvas({ map, opacity, label }: { map: AttentionMap; opacity: number; label: string }): VNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useRef(new Float32Array(HEAT_SIZE * HEAT_SIZE));
  const paint = useHeatPaint(canvas, opacity);

  useEffect(() => {
    const from = shown.current;
    const to = heatField(map, HEAT_SIZE);
    return tween(260, (progress) => {
      shown.current = to.map((value, place) => from[place]! + (value - from[place]!) * progress);
      paint(shown.current);
    });
  }, [map]);

  return (
    <canvas
      ref={canvas}
      class="heat"
      data-testid="heat-canvas"
      width={HEAT_SIZE}
      height={HEAT_SIZE}
      role="img"
      aria-label={label}
    />
  );
}
