import { type OpenClip, remember } from './open-clip.ts';
import { removeTemporaryDirectory } from './temporary-directory.ts';
import type { VideoSource } from './video-source.ts';

/** What the caller sees of a clip. */
export function sourceOf(clip: OpenClip): VideoSource {
  const { workplace, remuxed, timeline, orientation, warnings, closing, underWay } = clip;
  const { width = 0, height = 0, pixelAspect = 1, codec = '' } = remuxed.lines.header ?? {};
  const squareWidth = Math.max(1, Math.round(width * pixelAspect));
  const isTurned = orientation.degrees % 180 !== 0;
  let closed: Promise<void> | undefined;
  const close = () => {
    closing.abort();
    closed ??= Promise.all(underWay).then(() => removeTemporaryDirectory(workplace.directory));
    return closed;
  };
  const source: VideoSource = {
    durationSeconds: timeline.durationSeconds,
    width: isTurned ? height : squareWidth,
    height: isTurned ? squareWidth : height,
    frameRate: timeline.frameRate,
    frameCount: timeline.frames.length,
    codec,
    rotationDegrees: orientation.degrees,
    hasVariableRate: timeline.hasVariableRate,
    get warnings() {
      return [...warnings];
    },
    close,
    [Symbol.asyncDispose]: close,
  };
  return remember(source, clip);
}
