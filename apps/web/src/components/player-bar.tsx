import type { VNode } from 'preact';
import { clock } from '../clip/clock.ts';
import type { Playhead } from '../clip/playhead.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { useMoment } from '../state/use-playhead.ts';
import { PauseIcon, PlayIcon, SoundIcon } from './icons.tsx';

/** Plays and pauses a clip; where it stands is moved on the film strip. */
export function PlayerBar({
  playhead,
  playing,
  muted,
  onToggle,
  onMuted,
}: {
  playhead: Playhead;
  playing: boolean;
  /** Absent where there is no sound to be had. */
  muted?: boolean;
  onToggle: () => void;
  onMuted?: (muted: boolean) => void;
}): VNode {
  const { player } = useInterface().clip;
  const moment = useMoment(playhead);
  const { durationSeconds } = playhead;
  return (
    <div class="player" role="group" aria-label={player.heading}>
      <button type="button" class="player-play" data-testid="play" onClick={onToggle}>
        {playing ? <PauseIcon /> : <PlayIcon />}
        {playing ? player.pause : player.play}
      </button>
      <p class="player-time">
        <span data-testid="moment">{clock(moment, durationSeconds)}</span>
        <span class="player-whole"> / {clock(durationSeconds, durationSeconds)}</span>
      </p>
      {muted !== undefined && (
        <button
          type="button"
          class="quiet"
          data-testid="sound"
          aria-label={muted ? player.soundOn : player.soundOff}
          title={muted ? player.soundOn : player.soundOff}
          onClick={() => onMuted?.(!muted)}
        >
          <SoundIcon on={!muted} />
        </button>
      )}
    </div>
  );
}
