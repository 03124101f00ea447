/** A moment among the frames that were looked at. */
export interface FramePlace {
  readonly before: number;
  readonly after: number;
  /** How far it is from the one to the other, 0 to 1. */
  readonly share: number;
}

/**
 * Finds a moment among frames.
 *
 * @param frameSeconds - `[frames]`, rising, at least one.
 */
export function betweenFrames(frameSeconds: readonly number[], seconds: number): FramePlace {
  const last = frameSeconds.length - 1;
  const next = frameSeconds.findIndex((time) => time > seconds);
  const after = next === -1 ? last : next;
  const before = Math.max(next === -1 ? last : next - 1, 0);
  const [from, to] = [frameSeconds[before]!, frameSeconds[after]!];
  return { before, after, share: to > from ? Math.min(Math.max((seconds - from) / (to - from), 0), 1) : 0 };
}

/** The frame nearest to a moment; the later of two that are equally near. */
export function nearestFrame(frameSeconds: readonly number[], seconds: number): number {
  const { before, after, share } = betweenFrames(frameSeconds, seconds);
  return share < 0.5 ? before : after;
}

/**
 * When the frame is shown that an arrow key leads to: the next one that way, or the end.
 *
 * @param direction - 1: later; −1: earlier.
 */
export function frameBeside(frameSeconds: readonly number[], seconds: number, direction: 1 | -1): number {
  const apart = 1e-3; // a player may stand a little beside the frame it was sent to
  const found =
    direction === 1
      ? frameSeconds.find((time) => time > seconds + apart)
      : frameSeconds.findLast((time) => time < seconds - apart);
  return found ?? frameSeconds.at(direction === 1 ? -1 : 0)!;
}
