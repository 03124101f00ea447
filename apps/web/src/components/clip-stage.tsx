import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Explanation, WordAttention, WordExplanation } from '../api-types.ts';
import { frameMap } from '../clip/frame-attention.ts';
import { frameAddress } from '../clip/frame-address.ts';
import type { ClipFacts } from '../clip/clip-types.ts';
import type { Playhead } from '../clip/playhead.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { usePlayback } from '../state/use-playback.ts';
import { useFrame } from '../state/use-playhead.ts';
import { ClipHeat } from './clip-heat.tsx';
import { PlayerBar } from './player-bar.tsx';
import { frameOf, placesInWords } from './stage.tsx';

/** The clip, and over it where a word looked while it plays. */
export function ClipStage({
  explanation,
  clip,
  address,
  alt,
  word,
  attention,
  playhead,
  opacity,
}: {
  explanation: Explanation;
  clip: ClipFacts;
  /** Where the clip itself is. */
  address: string;
  alt: string;
  word: WordExplanation;
  attention: WordAttention;
  playhead: Playhead;
  opacity: number;
}): VNode {
  const face = useInterface();
  const [broken, setBroken] = useState<string>();
  const [muted, setMuted] = useState(true);
  const playable = broken !== address;
  const { video, playing, toggle } = usePlayback(playhead, playable);
  const frame = useFrame(playhead, clip.frameSeconds);
  const still = frameAddress(explanation.id, frame);
  const heading = face.messages.map.heading(word.surface);
  const places = placesInWords(frameMap(attention, frame), face);

  // The attribute alone does not unmute a player that has begun.
  useEffect(() => {
    if (video.current) video.current.muted = muted;
  }, [muted, playable]);

  return (
    <figure class="stage">
      <div class="stage-frame" style={frameOf(explanation.picture)} onClick={toggle}>
        {playable ? (
          <video
            ref={video}
            src={address}
            poster={still}
            muted
            playsInline
            preload="auto"
            disablePictureInPicture
            tabIndex={-1}
            aria-label={alt}
            data-testid="clip"
            onError={() => setBroken(address)}
          />
        ) : (
          <img src={still} alt={alt} data-testid="still" />
        )}
        <ClipHeat
          attention={attention}
          frameSeconds={clip.frameSeconds}
          playhead={playhead}
          opacity={opacity}
          label={`${heading}. ${places}`}
        />
      </div>
      <PlayerBar
        playhead={playhead}
        playing={playing}
        onToggle={toggle}
        {...(playable && { muted, onMuted: setMuted })}
      />
      {!playable && (
        <p class="hint" data-testid="stills-note">
          {face.clip.player.stills}
        </p>
      )}
      <figcaption>
        <strong>{heading}</strong> {places}
      </figcaption>
    </figure>
  );
}
