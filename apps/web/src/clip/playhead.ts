/** @param sought - Whether the visitor wants to be there; else the player says that it is. */
export type PlayheadListener = (seconds: number, sought: boolean) => void;

/** Where a clip stands: one place that the player, the film strip and the map all follow. */
export interface Playhead {
  readonly durationSeconds: number;
  readonly seconds: number;
  /** The player tells where it is. */
  report(seconds: number): void;
  /** The visitor goes somewhere. */
  seek(seconds: number): void;
  /** @returns Stops listening. */
  listen(listener: PlayheadListener): () => void;
}

/** Kept outside the components, for it moves with every frame and most of the page does not. */
export function createPlayhead(durationSeconds: number, startSeconds: number): Playhead {
  const listeners = new Set<PlayheadListener>();
  const within = (moment: number): number => Math.min(Math.max(moment, 0), durationSeconds);
  let seconds = within(startSeconds);
  const move = (to: number, sought: boolean): void => {
    seconds = within(to);
    for (const listener of listeners) listener(seconds, sought);
  };
  return {
    durationSeconds,
    get seconds() {
      return seconds;
    },
    report: (to) => move(to, false),
    seek: (to) => move(to, true),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
