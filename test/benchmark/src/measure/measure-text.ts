import { askWord } from '@wordsight/cli/evaluate';
import type { SentenceDefinition } from '../set/item-definition.ts';
import type { Asking } from './asking.ts';
import { topSenseByText } from './measure-pair.ts';
import type { SentenceOutcome } from './outcomes.ts';

/** Asks a deciding sentence without any picture. */
export async function measureSentence(
  { wordsight }: Asking,
  lang: string,
  item: SentenceDefinition,
): Promise<SentenceOutcome> {
  const asked = await askWord(wordsight, { text: item.sentence, lang }, item.form);
  return { item, right: asked !== undefined && topSenseByText(asked) === item.sense };
}
