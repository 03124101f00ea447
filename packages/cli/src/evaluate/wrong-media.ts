import type { ItemMedia, ManifestItem } from './manifest.ts';

/** An item with the concepts that picture any sense of its word. */
export interface Related {
  readonly item: ManifestItem;
  readonly concepts: ReadonlySet<string>;
}

/**
 * Gives each item the picture or clip of another: the next in the list, from half the list on, that belongs to another pair
 * and shows nothing the word can mean. The same list always gives the same ones.
 *
 * @returns One an item; undefined where no other item qualifies.
 */
export function wrongMediaOf(related: readonly Related[]): (ItemMedia | undefined)[] {
  return related.map(({ item, concepts }, index) => {
    for (let step = 0; step < related.length; step += 1) {
      const other = related[(index + Math.floor(related.length / 2) + step) % related.length]!.item;
      if (other.pair !== item.pair && !concepts.has(other.concept)) return other.media;
    }
    return undefined;
  });
}
