import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Api } from '../api.ts';
import type { Language, Sample } from '../api-types.ts';
import { nearestFrame } from '../clip/between-frames.ts';
import { createPlayhead } from '../clip/playhead.ts';
import { InterfaceContext, ofClips, useInterface } from '../i18n/use-interface.ts';
import { senseProbabilities } from '../maps/sense-probabilities.ts';
import type { Problem } from '../problem.ts';
import type { Picture } from '../state/question.ts';
import type { Answered } from '../state/use-answers.ts';
import { useLoaded } from '../state/use-loaded.ts';
import type { View } from '../state/use-view.ts';
import { strongestOf } from '../strongest.ts';
import { CaptionText } from './caption-text.tsx';
import { ClipSeen } from './clip-seen.tsx';
import { OtherLanguages } from './other-languages.tsx';
import { PictureSeen } from './picture-seen.tsx';
import { PullPlane } from './pull-plane.tsx';
import { Reading } from './reading.tsx';
import { SenseList } from './sense-list.tsx';
import { ShareBar } from './share-bar.tsx';
import { SwapPicture } from './swap-picture.tsx';
import { Verdict } from './verdict.tsx';

/** An answer: where it looked on one side, what it found on the other, and what else can be asked below. */
export function Answer({
  api,
  answered,
  previous,
  samples,
  languages,
  view,
  onView,
  onSwap,
  onProblem,
}: {
  api: Api;
  answered: Answered;
  previous: Answered | undefined;
  samples: readonly Sample[];
  languages: readonly Language[];
  view: View;
  onView: (change: Partial<View>) => void;
  onSwap: (picture: Picture) => void;
  onProblem: (problem: Problem) => void;
}): VNode {
  const pictureFace = useInterface();
  const { clip } = answered.explanation;
  const face = useMemo(() => (clip ? ofClips(pictureFace) : pictureFace), [pictureFace, clip]);
  const { messages, percent } = face;
  const { explanation, question } = answered;
  const { words, lang } = explanation;
  const wordOf = (index: number | undefined) => words.find((word) => word.index === index);
  const word = wordOf(view.word) ?? words[0]!;
  const pointed = wordOf(view.pointed) ?? word;
  const seen = question.picture !== undefined;

  const { value: attentions } = useLoaded(seen ? explanation.id : undefined, () => api.attentions(explanation.id));
  // A clip opens where the first word looked most.
  const playhead = useMemo(
    () => clip && createPlayhead(clip.durationSeconds, words[0]!.moments?.strongestSeconds ?? 0),
    [clip],
  );

  const probabilities = seen ? senseProbabilities(word.senses, view.gamma) : word.senses.map(({ textual }) => textual);
  const best = strongestOf(probabilities);
  const sense = word.senses[best]!;
  const shared = { word, lang, probabilities, seen };
  const shown = { answered, word: pointed, attentions, view, onView };
  return (
    <InterfaceContext.Provider value={face}>
      <section class="answer" data-clip={clip !== undefined} aria-labelledby="answer-heading">
        <h2 id="answer-heading" class="hidden">
          {messages.answer.heading}
        </h2>
        <p class="hidden" aria-live="polite" data-testid="announcement">
          {messages.answer.announce(word.surface, word.senses[0]!.glossLocal, percent(word.senses[0]!.posterior))}
        </p>
        <div class="answer-caption">
          <CaptionText
            explanation={explanation}
            selected={word.index}
            onSelect={(index) => onView({ word: index })}
            onPoint={(index) => onView({ pointed: index })}
          />
          <Reading explanation={explanation} />
        </div>
        {clip && playhead && question.picture ? (
          <ClipSeen key={explanation.id} picture={question.picture} clip={clip} playhead={playhead} {...shown} />
        ) : (
          <PictureSeen api={api} {...shown} onProblem={onProblem} />
        )}
        <div class="answer-read">
          <Verdict {...shared} />
          <SenseList {...shared} />
          <PullPlane {...shared} gamma={view.gamma} />
          <ShareBar
            api={api}
            answered={answered}
            word={word.index}
            choice={view.choice}
            opacity={view.opacity}
            frameNow={() => clip && playhead && nearestFrame(clip.frameSeconds, playhead.seconds)}
            onProblem={onProblem}
          />
        </div>
      </section>
      <div class="panels">
        <SwapPicture
          current={answered}
          previous={previous}
          word={word.index}
          gamma={view.gamma}
          samples={samples}
          onSwap={onSwap}
        />
        <OtherLanguages
          key={`${explanation.id} ${word.index} ${sense.id}`}
          api={api}
          word={word}
          sense={sense}
          lang={lang}
          picture={question.picture}
          languages={languages}
        />
      </div>
    </InterfaceContext.Provider>
  );
}
