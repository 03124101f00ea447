import type { LexiconEntry, Word } from '@wordsight/contracts';
import { normaliseForm } from '@wordsight/contracts';
import type { Engine } from '@wordsight/cross-attention';
import type { Lexicon } from '@wordsight/sense-lexicon';
import type { FindWordsOptions, TextTokenizer } from '@wordsight/text-tokens';
import { padTokens } from '@wordsight/text-tokens';
import { between, meanUnitVector } from './vector-math.ts';

/** An ambiguous word of a caption with its vectors before the picture, both `[d]`, unit length. */
export interface AmbiguousWord {
  readonly word: Word;
  readonly entry: LexiconEntry;
  /** x_w: the word alone. */
  readonly alone: Float32Array;
  /** h_w: the word in its sentence. */
  readonly inText: Float32Array;
}

/**
 * How far a sentence may move a word from where it stands alone, 0 to 1. The text tower has read few sentences, and in
 * unseen wording it moves words further than it should: see docs/decisions/2026-11-24-the-sentence-counts-half.md.
 */
const SENTENCE_SHARE = 0.5;

/** What the text alone says. */
export interface TextContext {
  /** The ambiguous words asked about, in reading order; may be none. */
  readonly words: readonly AmbiguousWord[];
  /** Words of the text, ambiguous or not. */
  readonly wordCount: number;
  readonly truncated: boolean;
}

/** The parts that read text. */
export interface TextParts {
  readonly lexicon: Lexicon;
  readonly tokenizer: TextTokenizer;
  readonly engine: Engine;
}

/**
 * Finds the ambiguous words of a caption and encodes each alone and in its sentence, in one engine call.
 *
 * @param options - `only`: the words asked about, in any spelling; all ambiguous ones without it.
 * @throws {@link WordsightError} `WORD_NOT_AMBIGUOUS` when no word of the caption has two senses.
 */
export async function readText(
  { lexicon, tokenizer, engine }: TextParts,
  text: string,
  lang: string,
  { only, signal }: { only?: readonly string[] | undefined; signal?: AbortSignal | undefined } = {},
): Promise<TextContext> {
  const wanted = only === undefined ? undefined : new Set(only.map(normaliseForm));
  const tokenized = tokenizer.tokenize(text, formsOf(lexicon, lang));
  const found = tokenized.words.flatMap((word) => {
    const spellings = [word.normalised, normaliseForm(word.text)]; // the lexicon's and the caller's own
    if (wanted !== undefined && !spellings.some((spelling) => wanted.has(spelling))) return [];
    const entry =
      word.isForm && word.tokens.end > word.tokens.start ? lexicon.entryOf(lang, word.normalised) : undefined;
    return entry !== undefined && entry.senses.length > 1 ? [{ word, entry }] : [];
  });
  const { truncated } = tokenized;
  if (found.length === 0) return { words: [], wordCount: tokenized.words.length, truncated };
  const caption = tokenized.tokens.map((token) => token.id);
  const alone = found.map(({ word }) => caption.slice(word.tokens.start, word.tokens.end));
  const padded = padTokens([caption, ...alone]);
  const { states, width } = await engine.encodeText(padded.ids, padded.mask, padded, signal);
  const words = found.map(({ word, entry }, index) => {
    const first = (index + 1) * padded.columns;
    const byItself = meanUnitVector(states, width, first, first + alone[index]!.length);
    const inSentence = meanUnitVector(states, width, word.tokens.start, word.tokens.end);
    return { word, entry, alone: byItself, inText: between(byItself, inSentence, SENTENCE_SHARE) };
  });
  return { words, wordCount: tokenized.words.length, truncated };
}

/** Encodes short texts, such as glosses, as one unit vector `[d]` each. */
export async function encodePhrases(
  { lexicon, tokenizer, engine }: TextParts,
  phrases: readonly { readonly text: string; readonly lang: string }[],
  signal?: AbortSignal,
): Promise<Float32Array[]> {
  if (phrases.length === 0) return [];
  const ids = phrases.map(({ text, lang }) => tokenizer.idsOf(text, formsOf(lexicon, lang)));
  const padded = padTokens(ids);
  const { states, width } = await engine.encodeText(padded.ids, padded.mask, padded, signal);
  return ids.map((row, index) =>
    meanUnitVector(states, width, index * padded.columns, index * padded.columns + row.length),
  );
}

/** What the tokenizer has to know of the lexicon, so that forms stay whole. */
function formsOf(lexicon: Lexicon, lang: string): FindWordsOptions {
  return { lang, isForm: (form) => lexicon.isForm(lang, form), longestForm: lexicon.longestForm(lang) };
}
