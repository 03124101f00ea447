import { useEffect, useState } from 'preact/hooks';
import { nearestFrame } from '../clip/between-frames.ts';
import type { Playhead } from '../clip/playhead.ts';

/** What is derived from where a clip stands; the component runs again only when that changes. */
function usePlayhead<Value>(playhead: Playhead, derive: (seconds: number) => Value): Value {
  const [value, setValue] = useState(() => derive(playhead.seconds));
  useEffect(() => {
    setValue(() => derive(playhead.seconds));
    return playhead.listen((seconds) => setValue(() => derive(seconds)));
  }, [playhead]);
  return value;
}

/** The frame nearest to the playhead. */
export function useFrame(playhead: Playhead, frameSeconds: readonly number[]): number {
  return usePlayhead(playhead, (seconds) => nearestFrame(frameSeconds, seconds));
}

/** Where the clip stands, in seconds, to a tenth: finer than anybody reads. */
export function useMoment(playhead: Playhead): number {
  return usePlayhead(playhead, (seconds) => Math.round(seconds * 10) / 10);
}
