import { useEffect, useState } from 'preact/hooks';

/** Whether the visitor asked their system for less motion. */
export function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Runs a step for each frame with the progress, 0 to 1, eased out; at once with 1 where motion is unwanted. */
export function tween(durationMs: number, step: (progress: number) => void): () => void {
  if (prefersStill()) {
    step(1);
    return () => {};
  }
  const begun = performance.now();
  let frame = requestAnimationFrame(function next(now: number): void {
    const progress = Math.min(Math.max((now - begun) / durationMs, 0), 1);
    step(1 - (1 - progress) ** 3);
    if (progress < 1) frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}

/** Progress of a movement that begins anew whenever its key changes. */
export function useTween(key: string, durationMs: number): number {
  const [progress, setProgress] = useState(0);
  useEffect(() => tween(durationMs, setProgress), [key, durationMs]);
  return progress;
}
