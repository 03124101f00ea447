import { useCallback, useRef, useState } from 'preact/hooks';
import type { Api } from '../api.ts';
import type { Explanation } from '../api-types.ts';
import { type Problem, problemOf } from '../problem.ts';
import { pictureBytes, type Question, refusalOf } from './question.ts';

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
  readonly problem?: Problem | undefined;
}

/** Asks the server; a new question stops the one under way. */
export function useAnswers(api: Api): Answers & {
  /** @param compare - Keeps the current answer beside the new one. Resolves to whether there is an answer. */
  ask(question: Question, compare?: boolean): Promise<boolean>;
  refuse(problem: Problem): void;
} {
  const [answers, setAnswers] = useState<Answers>({ asking: false });
  const underWay = useRef<AbortController>(undefined);

  const refuse = useCallback((problem: Problem) => {
    setAnswers((before) => ({ ...before, asking: false, problem }));
  }, []);

  const ask = useCallback(
    async (question: Question, compare = false): Promise<boolean> => {
      underWay.current?.abort();
      const refusal = refusalOf(question);
      if (refusal !== undefined) {
        refuse(refusal);
        return false;
      }
      const controller = new AbortController();
      underWay.current = controller;
      setAnswers((before) => ({ ...before, asking: true, problem: undefined }));
      try {
        const { signal } = controller;
        const media = question.picture && (await pictureBytes(api, question.picture, signal));
        const { text, lang } = question;
        const explanation = await api.explain({ text, ...(lang && { lang }), ...(media && { media }) }, signal);
        setAnswers(({ current }) => ({
          current: { question, explanation },
          ...(compare && current && { previous: current }),
          asking: false,
        }));
        return true;
      } catch (thrown) {
        if (!controller.signal.aborted) refuse(problemOf(thrown));
        return false;
      }
    },
    [api, refuse],
  );

  return { ...answers, ask, refuse };
}
