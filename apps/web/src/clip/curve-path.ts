/** A point of a drawing, y downwards. */
export type DrawnPoint = readonly [x: number, y: number];

/**
 * Where a curve over time goes in a drawing: through each frame, level before the first and after the last.
 *
 * @param relevance - `[frames]`, none below 0.
 * @param highest - What reaches the top.
 */
export function curvePoints(
  relevance: readonly number[],
  { frameSeconds, durationSeconds }: { readonly frameSeconds: readonly number[]; readonly durationSeconds: number },
  { width, height, highest }: { width: number; height: number; highest: number },
): DrawnPoint[] {
  const y = (value: number): number => height - (highest > 0 ? Math.min(value / highest, 1) : 0) * height;
  const inner = frameSeconds.map((seconds, frame): DrawnPoint => {
    const x = durationSeconds > 0 ? Math.min(Math.max(seconds / durationSeconds, 0), 1) * width : 0;
    return [x, y(relevance[frame] ?? 0)];
  });
  return [[0, inner[0]![1]], ...inner, [width, inner.at(-1)![1]]];
}

/**
 * A smooth line through points as an SVG path. Its slopes are those of Fritsch and Carlson, so that it never swings
 * above or below the points it joins: a curve below zero would be looking less than not at all.
 */
export function curvePath(points: readonly DrawnPoint[]): string {
  const slopes = slopesOf(points);
  const [first, ...rest] = points;
  const bends = rest.map(([x, y], place) => {
    const [beforeX, beforeY] = points[place]!;
    const third = (x - beforeX) / 3;
    const from = `${round(beforeX + third)} ${round(beforeY + slopes[place]! * third)}`;
    const to = `${round(x - third)} ${round(y - slopes[place + 1]! * third)}`;
    return `C${from} ${to} ${round(x)} ${round(y)}`;
  });
  return `M${round(first![0])} ${round(first![1])}${bends.join('')}`;
}

function slopesOf(points: readonly DrawnPoint[]): number[] {
  const rises = points.slice(1).map(([x, y], place) => {
    const [beforeX, beforeY] = points[place]!;
    return x > beforeX ? (y - beforeY) / (x - beforeX) : 0;
  });
  return points.map((_, place) => {
    const [before, after] = [rises[place - 1] ?? rises[place] ?? 0, rises[place] ?? rises[place - 1] ?? 0];
    if (before * after <= 0) return 0;
    const mean = (before + after) / 2;
    return Math.sign(mean) * Math.min(Math.abs(mean), 3 * Math.abs(before), 3 * Math.abs(after));
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
