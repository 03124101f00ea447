import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { AttentionMap } from '../maps/attention-map.ts';
import { heatField } from '../maps/heat-field.ts';
import { LAMP, paintHeat } from '../maps/paint-heat.ts';

/** Pixels a side. */
const SIZE = 64;
const PAINT = { ...LAMP, opacity: 1, darkness: 0.84, lines: false } as const;

/**
 * A map in the size of a thumb, over the picture itself.
 *
 * @param strength - 0 to 1; how much its head looked, compared with the one that looked most.
 */
export function SmallMap({ map, strength, picture }: { map: AttentionMap; strength: number; picture: string }): VNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    const image = context.createImageData(SIZE, SIZE);
    const field = heatField(map, SIZE).map((value) => value * strength);
    paintHeat(field, SIZE, image.data, PAINT);
    context.putImageData(image, 0, 0);
  }, [map, strength]);
  return (
    <>
      <img src={picture} alt="" />
      <canvas ref={canvas} width={SIZE} height={SIZE} aria-hidden="true" />
    </>
  );
}
