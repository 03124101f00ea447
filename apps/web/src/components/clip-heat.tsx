import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { WordAttention } from '../api-types.ts';
import { betweenFrames } from '../clip/between-frames.ts';
import { clipFields, mixFields } from '../clip/clip-fields.ts';
import type { Playhead } from '../clip/playhead.ts';
import { HEAT_SIZE, useHeatPaint } from '../state/use-heat-paint.ts';
import { prefersStill, tween } from '../state/use-tween.ts';

/** The heat map over a clip: it moves with the playhead, and melts into that of another word. */
export function ClipHeat({
  attention,
  frameSeconds,
  playhead,
  opacity,
  label,
}: {
  attention: WordAttention;
  frameSeconds: readonly number[];
  playhead: Playhead;
  opacity: number;
  label: string;
}): VNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useRef(new Float32Array(HEAT_SIZE * HEAT_SIZE));
  const paint = useHeatPaint(canvas, opacity);
  const fieldAt = useMemo(() => clipFields(attention, HEAT_SIZE), [attention]);

  useEffect(() => {
    const from = shown.current.slice();
    const melting = new Float32Array(from.length);
    let melted = 0;
    const show = (): void => {
      const { before, after, share } = betweenFrames(frameSeconds, playhead.seconds);
      // Where motion is unwanted the map steps from frame to frame.
      const field = fieldAt({ before, after, share: prefersStill() ? Math.round(share) : share });
      shown.current = melted < 1 ? mixFields(from, field, melted, melting) : field;
      paint(shown.current);
    };
    const stopMelting = tween(260, (progress) => {
      melted = progress;
      show();
    });
    const stopListening = playhead.listen(show);
    return () => {
      stopMelting();
      stopListening();
    };
  }, [fieldAt, playhead, frameSeconds]);

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
