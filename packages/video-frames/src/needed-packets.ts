/** What has to be known of a packet to tell whether it is needed; in the order of decoding. */
interface Link {
  readonly shownTicks: number;
  readonly isKey: boolean;
}

/**
 * The packets that must be decoded to see some frames: each wanted one and all from the key frame it builds on.
 *
 * @param wanted - Positions in `packets`.
 * @returns Positions in `packets`, ascending.
 */
export function neededPackets(packets: readonly Link[], wanted: Iterable<number>): number[] {
  const needed = new Set<number>();
  for (const target of wanted) {
    const shownTicks = packets[target]?.shownTicks ?? 0;
    for (let at = target; at >= 0; at--) {
      needed.add(at);
      // A frame shown before its key frame was decoded after it, but builds on the one before.
      if (packets[at]?.isKey && (packets[at]?.shownTicks ?? 0) <= shownTicks) break;
    }
  }
  return [...needed].sort((one, other) => one - other);
}
