import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ClipFacts } from '../clip/clip-types.ts';
import { headAttention } from '../clip/frame-attention.ts';
import { frameAddress } from '../clip/frame-address.ts';
import type { Playhead } from '../clip/playhead.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { type Picture, pictureAddress, pictureName } from '../state/question.ts';
import { useFrame } from '../state/use-playhead.ts';
import { ClipStage } from './clip-stage.tsx';
import { FilmStrip } from './film-strip.tsx';
import { HeadOverview } from './head-overview.tsx';
import type { SeenProps } from './picture-seen.tsx';
import { Sliders } from './sliders.tsx';

/** What is looked at: the clip with its map, the clip laid out in time, and what can be changed about both. */
export function ClipSeen({
  answered,
  picture,
  clip,
  word,
  attentions,
  playhead,
  view,
  onView,
}: SeenProps & { readonly picture: Picture; readonly clip: ClipFacts; readonly playhead: Playhead }): VNode {
  const face = useInterface();
  const { explanation } = answered;
  const frame = useFrame(playhead, clip.frameSeconds);
  const attention = useMemo(() => {
    const place = attentions?.words.findIndex(({ index }) => index === word.index) ?? -1;
    return view.choice !== 'mean' && attentions && place >= 0
      ? headAttention(attentions, place, view.choice)
      : word.attention!;
  }, [attentions, word, view.choice]);
  const highest = useMemo(
    () => Math.max(...explanation.words.flatMap(({ moments }) => moments?.relevance ?? [])),
    [explanation],
  );
  return (
    <div class="answer-seen">
      <ClipStage
        explanation={explanation}
        clip={clip}
        address={pictureAddress(picture)}
        alt={pictureName(picture, face)}
        word={word}
        attention={attention}
        playhead={playhead}
        opacity={view.opacity}
      />
      <FilmStrip
        explanation={explanation}
        clip={clip}
        word={word}
        attention={attention}
        highest={view.choice === 'mean' ? highest : 0}
        playhead={playhead}
      />
      <Sliders gamma={view.gamma} opacity={view.opacity} onView={onView} />
      {attentions && (
        <HeadOverview
          picture={frameAddress(explanation.id, frame)}
          frame={frame}
          attentions={attentions}
          word={word}
          choice={view.choice}
          onChoose={(choice) => onView({ choice })}
        />
      )}
    </div>
  );
}
