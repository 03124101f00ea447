import type { PixelBox, RgbFrame } from '@wordsight/contracts';

/** A part of a frame. @param box - In whole pixels, inside the frame. */
export function cropFrame(frame: RgbFrame, { left, top, width, height }: PixelBox): RgbFrame {
  const rows = Array.from({ length: height }, (_, row) => {
    const start = ((top + row) * frame.width + left) * 3;
    return frame.pixels.subarray(start, start + width * 3);
  });
  return { pixels: Uint8Array.from(Buffer.concat(rows)), width, height, timeSeconds: frame.timeSeconds };
}

/** Each pixel as the mean of the square around it; at the border, of what the frame has of it. @param radius - In pixels. */
export function blurFrame(frame: RgbFrame, radius: number): RgbFrame {
  const { width, height } = frame;
  const across = meansAlong(frame.pixels, { lines: height, length: width, nextLine: width * 3, next: 3 }, radius);
  const both = meansAlong(across, { lines: width, length: height, nextLine: 3, next: width * 3 }, radius);
  return { ...frame, pixels: Uint8Array.from(both, Math.round) };
}

/** How the samples of a frame lie along its rows or its columns. */
interface Lines {
  readonly lines: number;
  readonly length: number;
  readonly nextLine: number;
  readonly next: number;
}

function meansAlong(
  samples: ArrayLike<number>,
  { lines, length, nextLine, next }: Lines,
  radius: number,
): Float64Array {
  const means = new Float64Array(samples.length);
  for (let start = 0; start < lines * 3; start += 1) {
    const first = Math.floor(start / 3) * nextLine + (start % 3);
    let [sum, count] = [0, 0];
    for (let at = -radius; at < length; at += 1) {
      const [entering, leaving] = [at + radius, at - radius - 1];
      if (entering < length) [sum, count] = [sum + samples[first + entering * next]!, count + 1];
      if (leaving >= 0) [sum, count] = [sum - samples[first + leaving * next]!, count - 1];
      if (at >= 0) means[first + at * next] = sum / count;
    }
  }
  return means;
}
