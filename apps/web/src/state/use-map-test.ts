import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../api.ts';
import type { WordExplanation } from '../api-types.ts';
import { type Problem, problemOf } from '../problem.ts';
import { pictureBytes } from './question.ts';
import type { Answered } from './use-answers.ts';

/** Whether the maps of an answer have been put to the test. */
export interface MapTest {
  /** All words of the answer with what was measured. */
  readonly tested?: readonly WordExplanation[] | undefined;
  readonly testing: boolean;
  test(): Promise<void>;
}

/**
 * Asks the question of an answer again, this time with its maps measured: apart from the answer itself, for painting over
 * takes far longer than looking. Remount it for another answer.
 */
export function useMapTest(api: Api, { question }: Answered, onProblem: (problem: Problem) => void): MapTest {
  const [tested, setTested] = useState<readonly WordExplanation[]>();
  const [testing, setTesting] = useState(false);
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(), []);

  const test = async (): Promise<void> => {
    const { text, lang, picture } = question;
    if (picture === undefined || testing) return;
    const { signal } = (controller.current = new AbortController());
    setTesting(true);
    try {
      const media = await pictureBytes(api, picture, signal);
      const { words } = await api.explain({ text, ...(lang && { lang }), media, faithfulness: true }, { signal });
      if (!signal.aborted) setTested(words);
    } catch (thrown) {
      if (!signal.aborted) onProblem(problemOf(thrown));
    } finally {
      if (!signal.aborted) setTesting(false);
    }
  };
  return { tested, testing, test };
}
