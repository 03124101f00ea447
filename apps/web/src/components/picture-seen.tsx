import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Api } from '../api.ts';
import type { Attentions, WordExplanation } from '../api-types.ts';
import { headMap, meanMap } from '../maps/attention-map.ts';
import type { Problem } from '../problem.ts';
import { type Picture, pictureAddress } from '../state/question.ts';
import type { Answered } from '../state/use-answers.ts';
import type { View } from '../state/use-view.ts';
import { HeadOverview } from './head-overview.tsx';
import { MapTest } from './map-test.tsx';
import { Sliders } from './sliders.tsx';
import { Stage } from './stage.tsx';

/** What is looked at: the picture with its map, and what can be changed about both. */
export interface SeenProps {
  readonly answered: Answered;
  /** The word whose map is shown. */
  readonly word: WordExplanation;
  readonly attentions: Attentions | undefined;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
}

export function PictureSeen({
  api,
  answered,
  word,
  attentions,
  view,
  onView,
  onProblem,
}: SeenProps & { readonly api: Api; readonly onProblem: (problem: Problem) => void }): VNode {
  const { explanation, question } = answered;
  const picture: Picture | undefined = question.picture;
  const map = useMemo(() => {
    const place = attentions?.words.findIndex(({ index }) => index === word.index) ?? -1;
    if (view.choice !== 'mean' && attentions && place >= 0) return headMap(attentions, place, view.choice);
    return word.attention && meanMap(word.attention, word.lookedAt);
  }, [attentions, word, view.choice]);
  return (
    <div class="answer-seen">
      <Stage picture={picture} size={explanation.picture} word={word} map={map} opacity={view.opacity} />
      {picture && <Sliders gamma={view.gamma} opacity={view.opacity} onView={onView} />}
      {picture && <MapTest key={explanation.id} api={api} answered={answered} word={word} onProblem={onProblem} />}
      {attentions && picture && (
        <HeadOverview
          picture={pictureAddress(picture)}
          attentions={attentions}
          word={word}
          choice={view.choice}
          onChoose={(choice) => onView({ choice })}
        />
      )}
    </div>
  );
}
