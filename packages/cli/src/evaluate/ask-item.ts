import { type Explanation, type Wordsight, WordsightError, type WordExplanation } from 'wordsight';
import type { ItemMedia, ManifestItem } from './manifest.ts';
import { sameForm } from './same-form.ts';

/** One answer to one item with one picture or clip, or with none. */
export interface Answer {
  /** Id of the top sense. */
  readonly top: string;
  /** The top sense is pictured by the item's concept. */
  readonly right: boolean;
  /** Posterior of the top sense, 0 to 1. */
  readonly confidence: number;
  readonly lookedAt: number;
  readonly milliseconds: number;
  /** When the clip spoke the most to the word, and how long it is; absent without a clip. */
  readonly clip?: { readonly strongestSeconds: number; readonly durationSeconds: number };
}

/** Asks about one item; undefined when the product finds no such ambiguous word in the text. */
export async function askItem(
  wordsight: Wordsight,
  item: ManifestItem,
  media?: ItemMedia,
): Promise<Answer | undefined> {
  let explanation: Explanation;
  try {
    explanation = await wordsight.explain({ text: item.text, lang: item.lang, ...media });
  } catch (error) {
    if (WordsightError.isInstance(error) && error.code === 'WORD_NOT_AMBIGUOUS') return undefined;
    throw error;
  }
  const word = explanation.words.find((candidate) => isAsked(candidate, item.word));
  const top = word?.senses[0];
  if (word === undefined || top === undefined) return undefined;
  return {
    top: top.id,
    right: top.concepts.includes(item.concept),
    confidence: top.posterior,
    lookedAt: word.lookedAt,
    milliseconds: explanation.milliseconds.total,
    ...(explanation.clip &&
      word.moments && {
        clip: {
          strongestSeconds: word.moments.strongestSeconds,
          durationSeconds: explanation.clip.durationSeconds,
        },
      }),
  };
}

function isAsked(word: WordExplanation, asked: string): boolean {
  return sameForm(word.surface, asked) || sameForm(word.lemma, asked);
}
