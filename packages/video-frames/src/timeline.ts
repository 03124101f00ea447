import type { PacketLines } from './packet-lines.ts';

/** A frame that can be asked for. */
export interface ShownFrame {
  /** Of its packet, in the order of decoding. */
  readonly index: number;
  /** When it appears, from the start of the clip. */
  readonly seconds: number;
  /** Decoded without any other. */
  readonly isKey: boolean;
}

/** The frames of a clip in the order of showing, and what follows from their times. */
export interface Timeline {
  readonly frames: readonly ShownFrame[];
  /** Until the last frame disappears. */
  readonly durationSeconds: number;
  /** Average, in frames a second; 0 when the clip is one frame without a length. */
  readonly frameRate: number;
  readonly hasVariableRate: boolean;
}

/** A container that counts milliseconds shows a steady 30 frames a second as gaps of 33 and 34. */
const ROUNDING_TICKS = 2;
const STEADY_SHARE = 0.1;

/** Puts the packets in the order of showing. Times come from the packets, so they hold whatever the container claims. */
export function timelineOf({ header, packets }: PacketLines): Timeline {
  const secondsPerTick = header?.secondsPerTick ?? 0;
  const shown = packets
    .map((packet, index) => ({ ...packet, index }))
    .filter(({ isHidden }) => !isHidden)
    .sort((one, other) => one.shownTicks - other.shownTicks)
    .filter(({ shownTicks }, at, all) => shownTicks !== all[at - 1]?.shownTicks);
  const gaps = shown.slice(1).map(({ shownTicks }, at) => shownTicks - (shown[at]?.shownTicks ?? 0));
  const sorted = [...gaps].sort((one, other) => one - other);
  const typical = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const last = shown.at(-1);
  const endTicks = last === undefined ? 0 : last.shownTicks + (last.durationTicks > 0 ? last.durationTicks : typical);
  const durationSeconds = endTicks * secondsPerTick;
  return {
    frames: shown.map(({ index, isKey, shownTicks }) => ({ index, isKey, seconds: shownTicks * secondsPerTick })),
    durationSeconds,
    frameRate: durationSeconds > 0 ? shown.length / durationSeconds : 0,
    hasVariableRate: (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) > Math.max(ROUNDING_TICKS, typical * STEADY_SHARE),
  };
}

/** Two roundings of one instant are taken for the same. */
const SAME_INSTANT_SECONDS = 1e-9;

/** The frame that is on the screen at a time; before the first frame, that one. */
export function frameAt(frames: readonly ShownFrame[], seconds: number): ShownFrame | undefined {
  let [low, high] = [0, frames.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((frames[middle]?.seconds ?? 0) <= seconds + SAME_INSTANT_SECONDS) low = middle;
    else high = middle - 1;
  }
  return frames[low];
}
