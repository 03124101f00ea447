/** The same orders every time (Fisher and Yates' shuffle over mulberry32), so that an answer can be repeated. */
export function randomOrders(orders: number, length: number): number[][] {
  let state = 1;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return Array.from({ length: orders }, () => {
    const order = Array.from({ length }, (_, place) => place);
    for (let last = length - 1; last > 0; last -= 1) {
      const other = Math.floor(next() * (last + 1));
      [order[last], order[other]] = [order[other]!, order[last]!];
    }
    return order;
  });
}
