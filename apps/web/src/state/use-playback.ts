import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Playhead } from '../clip/playhead.ts';

export interface Playback {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly playing: boolean;
  toggle(): void;
}

/**
 * Binds a clip to its playhead: what plays reports where it is, and goes where the visitor sends it.
 *
 * @param playable - Whether the browser can play the clip; else a clock of our own runs over its frames.
 */
export function usePlayback(playhead: Playhead, playable: boolean): Playback {
  const video = useRef<HTMLVideoElement>(null);
  const [playing, setPlaying] = useState(false);

  useEffect(() => {
    const player = video.current;
    if (player === null || !playable) return;
    const tell = (): void => {
      if (!player.seeking && player.readyState > 0) playhead.report(player.currentTime);
    };
    const note = (): void => setPlaying(!player.paused && !player.ended);
    // Only once its size is known does a player go where it is sent.
    const begin = (): void => {
      player.currentTime = playhead.seconds;
    };
    if (player.readyState > 0) begin();
    const events = { loadedmetadata: begin, seeked: tell, play: note, pause: note, ended: note } as const;
    for (const [name, listener] of Object.entries(events)) player.addEventListener(name, listener);
    const stop = playhead.listen((seconds, sought) => {
      if (sought) player.currentTime = seconds;
    });
    return () => {
      for (const [name, listener] of Object.entries(events)) player.removeEventListener(name, listener);
      stop();
      player.pause();
    };
  }, [playhead, playable]);

  useEffect(() => {
    if (!playing) return;
    let last = performance.now();
    let frame = requestAnimationFrame(function next(now: number): void {
      const player = video.current;
      if (playable && player !== null) {
        if (!player.seeking && player.currentTime !== playhead.seconds) playhead.report(player.currentTime);
      } else {
        playhead.report(playhead.seconds + Math.max(now - last, 0) / 1000);
        if (playhead.seconds >= playhead.durationSeconds) setPlaying(false);
      }
      last = now;
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, playhead, playable]);

  const toggle = (): void => {
    const player = video.current;
    if (playable && player !== null) {
      // Refused where the browser forbids it or the clip went away meanwhile; it then simply stays still.
      if (player.paused) player.play().catch(() => {});
      else player.pause();
      return;
    }
    if (!playing && playhead.seconds >= playhead.durationSeconds) playhead.report(0);
    setPlaying(!playing);
  };
  return { video, playing, toggle };
}
