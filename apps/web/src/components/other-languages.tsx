import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../api.ts';
import type { Language, SenseScore, WordExplanation } from '../api-types.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { type Problem, problemOf } from '../problem.ts';
import { askOtherLanguages, type OtherAnswer } from '../state/ask-other-languages.ts';
import type { Picture } from '../state/question.ts';
import { OtherRow } from './other-row.tsx';
import { ProblemNote } from './problem-note.tsx';

/** The same picture asked about words of other languages that can mean the same. Remount it for another word. */
export function OtherLanguages({
  api,
  word,
  sense,
  lang,
  picture,
  languages,
}: {
  api: Api;
  word: WordExplanation;
  /** The winning sense. */
  sense: SenseScore;
  lang: string;
  picture: Picture | undefined;
  languages: readonly Language[];
}): VNode {
  const { messages } = useInterface();
  const [answers, setAnswers] = useState<readonly OtherAnswer[]>();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(), []);

  const ask = async (): Promise<void> => {
    if (picture === undefined || asking) return;
    const { signal } = (controller.current = new AbortController());
    setAsking(true);
    setProblem(undefined);
    try {
      await askOtherLanguages(api, { lang, lemma: word.lemma, sense: sense.id, picture }, setAnswers, signal);
    } catch (thrown) {
      if (!signal.aborted) setProblem(problemOf(thrown));
    }
    if (!signal.aborted) setAsking(false);
  };

  const { columns } = messages.others;
  return (
    <section class="panel" aria-labelledby="others-heading">
      <h2 id="others-heading">{messages.others.heading}</h2>
      <p class="hint">{messages.others.hint(sense.glossLocal)}</p>
      <div aria-live="polite">
        {answers !== undefined && answers.length > 0 && (
          <table class="others">
            <thead>
              <tr>
                <th scope="col">{columns.word}</th>
                <th scope="col">{columns.sense}</th>
                <th scope="col">{columns.share}</th>
              </tr>
            </thead>
            <tbody>
              {answers.map((answer) => (
                <OtherRow
                  key={`${answer.lang} ${answer.form}`}
                  answer={answer}
                  sense={sense.id}
                  languages={languages}
                />
              ))}
            </tbody>
          </table>
        )}
        {answers?.length === 0 && !asking && problem === undefined && <p>{messages.others.none}</p>}
      </div>
      <ProblemNote problem={problem} />
      {picture === undefined ? (
        <p>{messages.others.needsPicture}</p>
      ) : (
        <button
          type="button"
          class="secondary"
          data-testid="other-languages"
          aria-disabled={asking}
          onClick={() => void ask()}
        >
          {asking ? messages.others.asking : messages.others.ask}
        </button>
      )}
    </section>
  );
}
