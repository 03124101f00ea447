import { type RawAttention, type WordAttention, WordsightError } from '@wordsight/contracts';

/** Which maps of a word to look at; the mean over all layers and heads, and every frame, where nothing is said. */
export interface MapChoice {
  /** 0 to layers − 1. */
  readonly layer?: number | undefined;
  /** 0 to heads − 1. */
  readonly head?: number | undefined;
  /** 0 to frames − 1; only this frame of a clip, all of them without it. */
  readonly frame?: number | undefined;
}

/**
 * Where one word looked: its weights over all visual tokens, averaged over the layers and heads asked for.
 *
 * @param attention - Weights of the whole request, `[layers, heads, words, frames * rows * columns]`.
 * @param word - Index of the word's row.
 * @throws {@link WordsightError} `FIELD_INVALID` for a word, layer, head or frame that is not there.
 */
export function attentionOf(attention: RawAttention, word: number, choice: MapChoice = {}): WordAttention {
  const { data, words, visualTokens, frames, rows, columns } = attention;
  const maps = mapsOf(attention, word, choice);
  if (choice.frame !== undefined) check('frame', choice.frame, frames);
  const count = choice.frame === undefined ? visualTokens : rows * columns;
  const first = (choice.frame ?? 0) * rows * columns;
  const weights = new Float32Array(count);
  for (const map of maps) {
    const row = (map * words + word) * visualTokens + first;
    for (let token = 0; token < count; token += 1) weights[token]! += data[row + token]! / maps.length;
  }
  return { frames: choice.frame === undefined ? frames : 1, rows, columns, weights };
}

/** How much the picture spoke to one word, 0 to 1: what its null slots left over, averaged over layers and heads. */
export function lookedAtOf(attention: RawAttention, word: number): number {
  const maps = mapsOf(attention, word, {});
  const total = maps.reduce((sum, map) => sum + 1 - attention.nullData[map * attention.words + word]!, 0);
  return Math.min(1, Math.max(0, total / maps.length));
}

/** Indices of the (layer, head) maps asked for. */
function mapsOf({ layers, heads, words }: RawAttention, word: number, { layer, head }: MapChoice): number[] {
  check('word', word, words);
  if (layer !== undefined) check('layer', layer, layers);
  if (head !== undefined) check('head', head, heads);
  return Array.from({ length: layers * heads }, (_, map) => map).filter(
    (map) => (layer === undefined || Math.floor(map / heads) === layer) && (head === undefined || map % heads === head),
  );
}

function check(name: string, value: number, count: number): void {
  if (Number.isInteger(value) && value >= 0 && value < count) return;
  throw new WordsightError('FIELD_INVALID', {
    message: `Expected a ${name} from 0 to ${count - 1}, received ${value}.`,
    mend: `Count from 0, or leave the ${name} out.`,
  });
}
