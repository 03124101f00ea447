import type { Wordsight } from 'wordsight';
import { askItem } from './ask-item.ts';
import type { ItemMedia, ManifestItem } from './manifest.ts';
import { type Outcome, type Summary, summarise } from './summarise.ts';
import { wrongMediaOf } from './wrong-media.ts';

/** What `wordsight evaluate --json` prints. */
export interface EvaluationReport {
  readonly items: number;
  readonly languages: Record<string, Summary>;
  readonly overall: Summary;
}

/**
 * Asks every item with its picture or clip, with none and with an unrelated one.
 *
 * @param onProgress - Called with the number of items done.
 */
export async function evaluate(
  wordsight: Wordsight,
  items: readonly ManifestItem[],
  onProgress: (done: number) => void = () => {},
): Promise<EvaluationReport> {
  const related = items.map((item) => {
    const senses = wordsight.lexicon.entryOf(item.lang, item.word)?.senses ?? [];
    return { item, concepts: new Set(senses.flatMap(({ concepts }) => concepts)) };
  });
  const wrongMedia = wrongMediaOf(related);
  const outcomes: Outcome[] = [];
  for (const [index, { item, concepts }] of related.entries()) {
    outcomes.push(concepts.has(item.concept) ? await outcomeOf(wordsight, item, wrongMedia[index]) : { item });
    onProgress(index + 1);
  }
  const languages = [...new Set(items.map(({ lang }) => lang))].sort();
  return {
    items: items.length,
    languages: Object.fromEntries(
      languages.map((lang) => [lang, summarise(outcomes.filter(({ item }) => item.lang === lang))]),
    ),
    overall: summarise(outcomes),
  };
}

async function outcomeOf(wordsight: Wordsight, item: ManifestItem, wrongMedia?: ItemMedia): Promise<Outcome> {
  const right = await askItem(wordsight, item, item.media);
  const none = await askItem(wordsight, item);
  if (right === undefined || none === undefined) return { item };
  const wrong = wrongMedia === undefined ? undefined : await askItem(wordsight, item, wrongMedia);
  return { item, answers: { right, none, ...(wrong && { wrong }) } };
}
