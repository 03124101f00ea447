/** One box of an ISO base media file; positions are in the bytes it was found in. */
export interface Box {
  /** Four letters. */
  readonly type: string;
  /** Where the box itself starts. */
  readonly start: number;
  /** Where its content starts. */
  readonly content: number;
  /** Just behind it. */
  readonly end: number;
}

/**
 * The boxes that lie side by side between two positions.
 *
 * @throws RangeError when one ends outside.
 */
export function boxesIn(bytes: Buffer, from = 0, to: number = bytes.length): Box[] {
  const boxes: Box[] = [];
  for (let start = from; start + 8 <= to; ) {
    const short = bytes.readUInt32BE(start);
    const type = bytes.toString('latin1', start + 4, start + 8);
    const length = short === 1 ? Number(bytes.readBigUInt64BE(start + 8)) : short === 0 ? to - start : short;
    const content = start + (short === 1 ? 16 : 8);
    const end = start + length;
    if (end < content || end > to) throw new RangeError('a box ends outside of what holds it');
    boxes.push({ type, start, content, end });
    start = end;
  }
  return boxes;
}

/**
 * Follows a path of box types down from a list of boxes, always taking the first of its type.
 *
 * @throws RangeError as {@link boxesIn} does.
 */
export function boxAt(bytes: Buffer, boxes: readonly Box[], path: readonly string[]): Box | undefined {
  const [type, ...rest] = path;
  const found = boxes.find((box) => box.type === type);
  if (found === undefined || rest.length === 0) return found;
  return boxAt(bytes, boxesIn(bytes, found.content, found.end), rest);
}
