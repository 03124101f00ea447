/** A stretch of the caption; `word` is the index of the ambiguous word it is, absent for running text. */
export interface CaptionSegment {
  readonly text: string;
  readonly word?: number;
}

/**
 * Cuts a caption at the spans of its ambiguous words. The pieces always put the caption together again: a span outside
 * the caption or inside an earlier one stays running text.
 *
 * @param spans - UTF-16 offsets, end exclusive, in any order.
 */
export function segmentsOf(
  caption: string,
  spans: readonly { readonly index: number; readonly start: number; readonly end: number }[],
): CaptionSegment[] {
  const segments: CaptionSegment[] = [];
  let done = 0;
  for (const { index, start, end } of [...spans].sort((left, right) => left.start - right.start)) {
    if (start < done || end <= start || end > caption.length) continue;
    if (start > done) segments.push({ text: caption.slice(done, start) });
    segments.push({ text: caption.slice(start, end), word: index });
    done = end;
  }
  if (done < caption.length) segments.push({ text: caption.slice(done) });
  return segments;
}
