import { createHash } from 'node:crypto';

/**
 * Orders items so that the first few of them speak of as many words as possible: every group gives one, then every group
 * a second one, and so on. Within a round and within a group the order is that of hashes, so it says nothing.
 *
 * @param keysOf - The group of an item, and a name that no other item has.
 */
export function inTurn<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => { readonly group: string; readonly name: string },
): Item[] {
  const keyed = items.map((item) => {
    const { group, name } = keysOf(item);
    return { item, group, order: createHash('sha256').update(name).digest('hex') };
  });
  keyed.sort((left, right) => (left.order < right.order ? -1 : 1));
  const seen = new Map<string, number>();
  const rounds = keyed.map(({ item, group }) => {
    const round = seen.get(group) ?? 0;
    seen.set(group, round + 1);
    return { item, round };
  });
  return rounds.sort((left, right) => left.round - right.round).map(({ item }) => item);
}
