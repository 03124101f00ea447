import { useCallback, useRef, useState } from 'preact/hooks';
import type { Api } from '../api.ts';
import type { Explanation } from '../api-types.ts';
import type { Progress } from '../asking/job.ts';
import { type Problem, problemOf } from '../problem.ts';
import { isClip, pictureBytes, type Question, refusalOf } from './question.ts';

/** A question with its answer. */
export interface Answered {
  readonly question: Question;
  readonly explanation: Explanation;
}

export interface Answers {
  readonly current?: Answered;
  /** The answer before the picture was swapped. */
  readonly previous?: Answered;
  readonly asking: boolean;
  /** How far a clip is; absent for what takes no time. */
  readonly progress?: Progress | undefined;
  readonly problem?: Problem | undefined;
}

const SENDING: Progress = { stage: 'sending', done: 0, total: 0 };

/** Asks the server; a new question stops the one under way. */
export function useAnswers(api: Api): Answers & {
  /** @param compare - Keeps the current answer beside the new one. Resolves to whether there is an answer. */
  ask(question: Question, compare?: boolean): Promise<boolean>;
  refuse(problem: Problem): void;
  /** Gives the question under way up. */
  cancel(): void;
} {
  const [answers, setAnswers] = useState<Answers>({ asking: false });
  const underWay = useRef<{ readonly controller: AbortController; over?: Promise<unknown> }>(undefined);

  const refuse = useCallback((problem: Problem) => {
    setAnswers((before) => ({ ...before, asking: false, progress: undefined, problem }));
  }, []);

  const cancel = useCallback(() => {
    underWay.current?.controller.abort();
    setAnswers((before) => ({ ...before, asking: false, progress: undefined }));
  }, []);

  const ask = useCallback(
    async (question: Question, compare = false): Promise<boolean> => {
      const before = underWay.current;
      before?.controller.abort();
      const refusal = refusalOf(question);
      if (refusal !== undefined) {
        refuse(refusal);
        return false;
      }
      const controller = new AbortController();
      const { signal } = controller;
      const turn: typeof before = (underWay.current = { controller });
      const onProgress = (progress: Progress): void => {
        if (!signal.aborted) setAnswers((state) => ({ ...state, progress }));
      };
      const progress = question.picture && isClip(question.picture) ? SENDING : undefined;
      setAnswers((state) => ({ ...state, asking: true, progress, problem: undefined }));
      try {
        // The same question again would join the job that is just being given up.
        await before?.over?.catch(() => {});
        signal.throwIfAborted();
        const media = question.picture && (await pictureBytes(api, question.picture, signal));
        const { text, lang } = question;
        const asked = api.explain({ text, ...(lang && { lang }), ...(media && { media }) }, { signal, onProgress });
        turn.over = asked;
        const explanation = await asked;
        setAnswers(({ current }) => ({
          current: { question, explanation },
          ...(compare && current && { previous: current }),
          asking: false,
        }));
        return true;
      } catch (thrown) {
        if (!signal.aborted) refuse(problemOf(thrown));
        return false;
      }
    },
    [api, refuse],
  );

  return { ...answers, ask, refuse, cancel };
}
