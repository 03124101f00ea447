import type { VNode } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Api } from '../api.ts';
import type { Sample } from '../api-types.ts';
import type { InterfaceLanguage } from '../i18n/interface-language.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { fromHash, toHash } from '../permalink.ts';
import { focusOn } from '../state/go-to.ts';
import { openingExample } from '../state/opening-example.ts';
import { type Question, questionOfSample } from '../state/question.ts';
import { linkOfQuestion, questionOfLink } from '../state/question-of-link.ts';
import { useAnswers } from '../state/use-answers.ts';
import { useIncomingPicture } from '../state/use-incoming-picture.ts';
import { useLoaded } from '../state/use-loaded.ts';
import { useView, type View } from '../state/use-view.ts';
import { Answer } from './answer.tsx';
import { Composer } from './composer.tsx';
import { Gallery } from './gallery.tsx';
import { JobNote } from './job-note.tsx';
import { PageFooter } from './page-footer.tsx';
import { PageHeader } from './page-header.tsx';
import { ProblemNote } from './problem-note.tsx';

/** One array, so that what depends on it does not run again while nothing has come. */
const NONE: readonly never[] = [];

const NEW_ANSWER: Partial<View> = { word: 0, pointed: undefined, choice: 'mean' };

export function Page({ api, onLanguage }: { api: Api; onLanguage: (language: InterfaceLanguage) => void }): VNode {
  const { language, messages } = useInterface();
  const { value: samples = NONE, problem: noSamples } = useLoaded('samples', () => api.samples());
  // A caption can be asked without the samples, should they be missing.
  const ready = samples !== NONE || noSamples !== undefined;
  const { value: languages = NONE } = useLoaded('languages', () => api.languages());
  const [draft, setDraft] = useState<Question>({ text: '' });
  const [view, changeView] = useView();
  const { current, previous, asking, progress, problem, ask, refuse, cancel } = useAnswers(api);
  const dragging = useIncomingPicture((file) => setDraft((before) => ({ ...before, picture: { kind: 'file', file } })));

  const askFor = useCallback(
    async (question: Question, first: Partial<View> = {}): Promise<boolean> => {
      setDraft(question);
      const answered = await ask(question);
      if (answered) changeView({ ...NEW_ANSWER, ...first });
      return answered;
    },
    [ask, changeView],
  );

  useEffect(() => {
    if (!ready) return;
    const follow = (): void => {
      const link = fromHash(location.hash);
      if (link === undefined) return;
      const question = questionOfLink(link, samples);
      if (question === undefined) refuse({ code: 'SAMPLE_UNKNOWN' });
      else void askFor(question, { gamma: link.gamma ?? 1, word: link.word ?? 0 });
    };
    const opening = openingExample(samples, language);
    if (fromHash(location.hash) !== undefined) follow();
    else if (opening !== undefined) void askFor(opening);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [ready]);

  // The address is always the link to what is shown; replacing it fires no hashchange.
  useEffect(() => {
    if (current === undefined) return;
    const link = linkOfQuestion(current.question);
    const address = link ? toHash({ ...link, gamma: view.gamma, word: view.word }) : location.pathname;
    history.replaceState(null, '', address);
  }, [current, view.gamma, view.word]);

  const showSample = async (sample: Sample): Promise<void> => {
    // The gallery lies below the answer, so whoever picks there is taken to it.
    if (await askFor(questionOfSample(sample, language), { gamma: 1 })) focusOn('answer');
  };

  const picture = current?.question.picture;
  return (
    <div class="page" data-dragging={dragging}>
      <PageHeader onLanguage={onLanguage} />
      <main>
        <Composer
          draft={draft}
          languages={languages}
          asking={asking}
          onDraft={setDraft}
          onAsk={() => void askFor(draft)}
        />
        <div class="answer-place" id="answer" tabIndex={-1} data-asking={asking}>
          <ProblemNote problem={problem ?? noSamples} />
          <JobNote
            progress={progress}
            onCancel={() => {
              cancel();
              document.getElementById('caption')?.focus(); // what was pressed goes away
            }}
          />
          {current && (
            <Answer
              api={api}
              answered={current}
              previous={previous}
              samples={samples}
              languages={languages}
              view={view}
              onView={changeView}
              onProblem={refuse}
              onSwap={(picture) => {
                setDraft({ ...current.question, picture });
                changeView({ choice: 'mean' });
                void ask({ ...current.question, picture }, true);
              }}
            />
          )}
        </div>
        {samples.length > 0 && (
          <Gallery
            samples={samples}
            chosen={picture?.kind === 'sample' ? picture.sample.file : undefined}
            onPick={(sample) => void showSample(sample)}
          />
        )}
      </main>
      <PageFooter explanation={current?.explanation} />
      {dragging && (
        <div class="drop" aria-hidden="true">
          <p>{messages.composer.dropHere}</p>
        </div>
      )}
    </div>
  );
}
