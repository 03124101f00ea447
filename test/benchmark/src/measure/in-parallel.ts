/**
 * Works through a list with several at a time, in order of the list.
 *
 * @param atOnce - Most under way at one time, at least 1.
 * @returns The results in the order of the list. The first failure rejects; what is under way ends unheard.
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  async function worker(): Promise<void> {
    for (const [index, item] of waiting) results[index] = await work(item);
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}
