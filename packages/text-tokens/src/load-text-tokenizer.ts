import { normaliseForm, type Span, type Token, type Word } from '@wordsight/contracts';
import { type FindWordsOptions, findPieces } from './find-pieces.ts';
import { type NormalisedText, normaliseWithOffsets } from './normalise-with-offsets.ts';
import { loadSubWordEncoder } from './sub-word-encoder.ts';
import type { TextTokenizer, TokenizedText } from './text-tokenizer.ts';
import { tokenRanges } from './token-ranges.ts';

interface EncodedToken {
  readonly id: number;
  /** In the normalised text. */
  readonly place: Span;
}

/**
 * Loads a tokenizer.
 *
 * @param options - `tokenizerPath`: a byte-level BPE tokenizer.json without added tokens; `maximumTokens`: most tokens of
 * a text.
 * @throws {@link WordsightError} `MODEL_MISSING` or `MODEL_INVALID`.
 */
export async function loadTextTokenizer(options: {
  tokenizerPath: string;
  maximumTokens: number;
}): Promise<TextTokenizer> {
  const encoder = await loadSubWordEncoder(options.tokenizerPath);
  const { maximumTokens } = options;

  /** Tokens of a stretch of normalised text; white space inside is skipped. Stops when there are more than `room`. */
  function encode(text: string, { start, end }: Span, room: number): EncodedToken[] {
    const encoded: EncodedToken[] = [];
    for (const { 0: part, index } of text.slice(start, end).matchAll(/\S+/g)) {
      if (encoded.length > room) break;
      const { ids, tokens } = encoder.encode(part, room);
      const ranges = tokenRanges(part, tokens, start + index);
      encoded.push(...ids.map((id, at) => ({ id, place: ranges[at]! })));
    }
    return encoded;
  }

  return {
    vocabularySize: encoder.vocabularySize,

    tokenize(text: string, findOptions: FindWordsOptions): TokenizedText {
      const normalised = normaliseWithOffsets(text, findOptions.lang);
      const tokens: Token[] = [];
      const words: Word[] = [];
      let truncated = false;
      for (const { span, place, spelling, isWord, isForm } of findPieces(normalised, findOptions)) {
        const first = tokens.length;
        const room = maximumTokens - first;
        const encoded: readonly EncodedToken[] = truncated ? [] : encode(normalised.text, place, room);
        truncated ||= encoded.length > room;
        if (!truncated) tokens.push(...encoded.map((token) => toToken(token, normalised)));
        if (!isWord) continue;
        const range = { start: first, end: tokens.length };
        words.push({ ...span, text: text.slice(span.start, span.end), normalised: spelling, isForm, tokens: range });
      }
      return { text, words, tokens, truncated };
    },

    idsOf(phrase: string, findOptions: FindWordsOptions = kanaAsOneWord(phrase)): number[] {
      const normalised = normaliseWithOffsets(phrase, findOptions.lang);
      const ids: number[] = [];
      for (const { place } of findPieces(normalised, findOptions)) {
        if (ids.length >= maximumTokens) break;
        ids.push(...encode(normalised.text, place, maximumTokens - ids.length).map(({ id }) => id));
      }
      return ids.slice(0, maximumTokens);
    },
  };
}

function toToken({ id, place }: EncodedToken, { original, toOriginal }: NormalisedText): Token {
  const { start, end } = toOriginal(place.start, place.end);
  return { id, text: original.slice(start, end), start, end };
}

function kanaAsOneWord(phrase: string): FindWordsOptions {
  const form = normaliseForm(phrase.slice(0, 64));
  const isKana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(form);
  return { isForm: (normalised) => isKana && normalised === form, longestForm: isKana ? form.length : 0 };
}
