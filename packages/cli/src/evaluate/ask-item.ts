import type { Wordsight } from 'wordsight';
import { askWord } from './ask-word.ts';
import type { ItemMedia, ManifestItem } from './manifest.ts';

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
  const asked = await askWord(wordsight, { text: item.text, lang: item.lang, ...media }, item.word);
  const top = asked?.word.senses[0];
  if (asked === undefined || top === undefined) return undefined;
  const { word, explanation } = asked;
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
